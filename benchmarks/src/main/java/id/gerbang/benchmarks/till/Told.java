package id.gerbang.benchmarks.till;

import id.gerbang.event.PaymentPaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the shop was told, and when. */
@ApplicationScoped
public class Told {

    private final Map<String, Long> paid = new ConcurrentHashMap<>();

    void paid(@Observes PaymentPaid event) {
        paid.put(event.getPayment().getId(), System.currentTimeMillis());
    }

    /** When it was told that the payment with this id is paid, in milliseconds since 1970; 0 if it was not. */
    long paidAt(String id) {
        return paid.getOrDefault(id, 0L);
    }
}
