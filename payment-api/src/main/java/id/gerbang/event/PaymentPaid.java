package id.gerbang.event;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import java.time.Instant;

/** The customer has paid what was to be paid, and that is proven. Told once for a payment. */
@AutoValue
public abstract class PaymentPaid implements PaymentEvent {

    PaymentPaid() {}

    /**
     * The event.
     *
     * @param id the event's own, the same each time it is told
     * @param time when what it tells was stored
     * @param payment as it was stored then
     * @param late whether the payment was told as expired or failed before
     */
    public static PaymentPaid of(String id, Instant time, Payment payment, boolean late) {
        return new AutoValue_PaymentPaid(id, time, payment.getAccount(), payment.getMode(), payment, late);
    }

    @Override
    public abstract Payment getPayment();

    /** True if the payment was told as expired or failed before. */
    public abstract boolean isLate();
}
