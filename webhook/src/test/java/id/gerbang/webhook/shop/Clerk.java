package id.gerbang.webhook.shop;

import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentPaid;
import id.gerbang.event.PaymentRefunded;
import id.gerbang.webhook.shop.own.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Objects;

/** Writes down what it is told, in the shop's own table, and then does as its mood is. */
@ApplicationScoped
public class Clerk {

    @PersistenceContext
    @SuppressWarnings("NullAway.Init") // filled by the server
    EntityManager shop;

    @Inject
    Moods moods;

    void told(@Observes PaymentEvent event) {
        String reference = event instanceof PaymentMismatch mismatch
                ? mismatch.getNotice().getReference()
                : Objects.requireNonNull(event.getPayment()).getReference();
        shop.persist(new Told(event.getId(), String.valueOf(reference), words(event)));
        shop.flush();
        moods.undergo(String.valueOf(reference));
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
