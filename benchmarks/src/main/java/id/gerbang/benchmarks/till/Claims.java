package id.gerbang.benchmarks.till;

import id.gerbang.PaymentMode;
import id.gerbang.webhook.ledger.Checks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * {@code GET /claims?times=} claims payments as the worker does, one after another and without asking about them, and
 * answers with a line for each: the nanoseconds that it took. It ends when none is due.
 */
@WebServlet("/claims")
public class Claims extends HttpServlet {

    /** More than can be claimed: the budget is counted and never spent. */
    private static final int PER_MINUTE = 60_000;

    @Inject
    transient Checks checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter lines = response.getWriter();
        for (int left = Integer.parseInt(request.getParameter("times")); left > 0; left--) {
            long begun = System.nanoTime();
            if (checks.claimDue("tripay", PaymentMode.SANDBOX, PER_MINUTE, true) == null) {
                return;
            }
            lines.println(System.nanoTime() - begun);
        }
    }
}
