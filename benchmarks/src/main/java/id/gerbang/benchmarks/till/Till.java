package id.gerbang.benchmarks.till;

import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * {@code POST /till} makes a payment and answers with its reference. {@code GET /till?account=} answers with a line for
 * each payment of an account: reference, status, and when the shop was told that it is paid.
 */
@WebServlet("/till")
public class Till extends HttpServlet {

    private static final Rupiah PRICE = Rupiah.of(150_000);
    private static final String PAYMENTS = "select id, reference, status from gerbang_payment where account = ?";

    @Inject
    transient Payments payments;

    @Inject
    transient Told told;

    @Resource(lookup = "java:app/jdbc/gerbang")
    transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Payment payment = payments.create(PaymentRequest.builder()
                .account(request.getParameter("account"))
                .channel(request.getParameter("channel"))
                .merchantRef(request.getParameter("merchant_ref"))
                .amount(PRICE)
                .customer(Customer.of("Siti Aminah", "siti@shop.example", "081234567890"))
                .items(OrderItem.of("Kopi Gayo 1 kg", PRICE, 1))
                .build());
        response.getWriter().print(payment.getReference());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PrintWriter lines = response.getWriter();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAYMENTS)) {
            statement.setString(1, request.getParameter("account"));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.println(rows.getString("reference") + " " + rows.getString("status") + " "
                            + told.paidAt(rows.getString("id")));
                }
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
