package id.gerbang.servers.shop;

import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * {@code GET /counter} says what time it is. {@code POST /counter?do=order} writes an order down and asks for its payment; {@code refresh} has the gateway asked;
 * {@code mood} tells the shop how to take things from now on.
 */
@WebServlet("/counter")
public class Counter extends HttpServlet {

    private static final int TRIES = 100;

    @Inject
    transient Payments payments;

    @Inject
    transient OrderBook orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(Instant.now());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(answer(request));
        } catch (PaymentException | SQLException e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.getWriter().print(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private String answer(HttpServletRequest request) throws SQLException {
        return switch (request.getParameter("do")) {
            case "order" -> order(request);
            case "refresh" -> String.valueOf(refresh(request));
            case "mood" -> {
                Mood.now = Mood.valueOf(request.getParameter("mood"));
                yield "so be it";
            }
            default -> throw new IllegalArgumentException("nothing that is done here");
        };
    }

    /** The same order once more is the same attempt. */
    private String order(HttpServletRequest request) throws SQLException {
        String merchantRef = request.getParameter("merchant_ref");
        Rupiah amount = Rupiah.of(Long.parseLong(request.getParameter("amount")));
        open(merchantRef, amount);
        Payment payment = payments.create(PaymentRequest.builder()
                .account(request.getParameter("account"))
                .channel(request.getParameter("channel"))
                .merchantRef(merchantRef)
                .amount(amount)
                .customer(Customer.of("Siti Aminah", "siti@shop.example", "081234567890"))
                .items(OrderItem.of("Kopi Gayo 1 kg", amount, 1))
                .build());
        return String.valueOf(payment.getReference());
    }

    /** The shop tries its own transaction again when the database refused it for a conflict, as Gerbang does with its own. */
    private void open(String merchantRef, Rupiah amount) throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                orders.open(merchantRef, amount);
                return;
            } catch (SQLException | TransactionalException e) {
                if (tried == TRIES || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isConflict(Exception e) {
        return Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .anyMatch(t -> String.valueOf(t.getMessage()).contains("could not serialize access"));
    }

    private String refresh(HttpServletRequest request) {
        Payment known = payments.findByReference(request.getParameter("account"), request.getParameter("reference"));
        Payment asked = known == null ? null : payments.refresh(known.getId());
        return asked == null ? "unknown" : asked.getStatus().name();
    }
}
