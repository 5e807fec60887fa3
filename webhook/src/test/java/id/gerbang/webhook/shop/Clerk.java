package id.gerbang.webhook.shop;

import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentPaid;
import id.gerbang.event.PaymentRefunded;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** Writes down what it is told, in the shop's own table, and then does as its mood is. */
@ApplicationScoped
public class Clerk {

    @Resource(lookup = "java:app/jdbc/shop")
    @SuppressWarnings("NullAway.Init") // filled by the server
    DataSource shop;

    @Inject
    Moods moods;

    void told(@Observes PaymentEvent event) throws SQLException {
        String reference = reference(event);
        try (Connection connection = shop.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into told (event_id, reference, words) values (?, ?, ?)")) {
            insert.setString(1, event.getId());
            insert.setString(2, reference);
            insert.setString(3, words(event));
            insert.executeUpdate();
        }
        moods.undergo(reference);
    }

    private static String reference(PaymentEvent event) {
        return event instanceof PaymentMismatch mismatch
                ? mismatch.getNotice().getReference()
                : Objects.requireNonNull(
                        Objects.requireNonNull(event.getPayment()).getReference());
    }

    private static String words(PaymentEvent event) {
        if (event instanceof PaymentPaid paid) {
            return paid.isLate() ? "paid late" : "paid";
        } else if (event instanceof PaymentRefunded refunded) {
            return refunded.isPaidBefore() ? "refunded" : "refunded without paid";
        } else if (event instanceof PaymentMismatch mismatch) {
            return "mismatch " + mismatch.getReason();
        }
        return Objects.requireNonNull(event.getPayment()).getStatus().name().toLowerCase(Locale.ROOT);
    }
}
