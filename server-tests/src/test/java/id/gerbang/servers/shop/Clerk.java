package id.gerbang.servers.shop;

import id.gerbang.Payment;
import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentPaid;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes down what the shop is told: once more if it is told once more. */
@ApplicationScoped
public class Clerk {

    private static final String NODE = String.valueOf(System.getenv("SHOP_NODE"));

    @Resource(lookup = "java:app/jdbc/gerbang")
    DataSource books;

    void take(@Observes PaymentEvent event) throws SQLException {
        Payment payment = event.getPayment();
        try (Connection connection = books.getConnection();
                PreparedStatement told =
                        connection.prepareStatement("insert into shop_event (event_id, type, merchant_ref, node)"
                                + " values (?, ?, ?, '" + NODE + "')");
                PreparedStatement order = connection.prepareStatement(
                        "update shop_order set status = ?, got = got + ? where merchant_ref = ?")) {
            told.setString(1, event.getId());
            told.setString(2, event.getClass().getSimpleName());
            told.setString(3, payment == null ? null : payment.getMerchantRef());
            told.executeUpdate();
            Mood.now.act();
            if (payment != null && !(event instanceof PaymentMismatch)) {
                order.setString(1, payment.getStatus().name());
                order.setLong(
                        2, event instanceof PaymentPaid ? payment.getAmount().getAmount() : 0);
                order.setString(3, payment.getMerchantRef());
                order.executeUpdate();
            }
        }
    }
}
