package id.gerbang.event;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import java.time.Instant;

/** Nobody paid in time. A late payment may still follow: then {@link PaymentPaid} is told and says so. */
@AutoValue
public abstract class PaymentExpired implements PaymentEvent {

    PaymentExpired() {}

    /**
     * The event.
     *
     * @param id the event's own, the same each time it is told
     * @param time when what it tells was stored
     * @param payment as it was stored then
     */
    public static PaymentExpired of(String id, Instant time, Payment payment) {
        return new AutoValue_PaymentExpired(id, time, payment.getAccount(), payment.getMode(), payment);
    }

    @Override
    public abstract Payment getPayment();
}
