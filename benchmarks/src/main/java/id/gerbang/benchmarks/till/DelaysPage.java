package id.gerbang.benchmarks.till;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** {@code GET /delays?from=} answers with a line for each payment told, but for the first so many: milliseconds. */
@WebServlet("/delays")
public class DelaysPage extends HttpServlet {

    @Inject
    transient Delays delays;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter lines = response.getWriter();
        delays.from(Integer.parseInt(request.getParameter("from"))).forEach(lines::println);
    }
}
