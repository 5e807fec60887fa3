package id.gerbang.event;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import java.time.Instant;

/** The money went back to the customer. Nothing follows. */
@AutoValue
public abstract class PaymentRefunded implements PaymentEvent {

    PaymentRefunded() {}

    /**
     * The event.
     *
     * @param id the event's own, the same each time it is told
     * @param time when what it tells was stored
     * @param payment as it was stored then
     * @param paidBefore whether the payment was told as paid before
     */
    public static PaymentRefunded of(String id, Instant time, Payment payment, boolean paidBefore) {
        return new AutoValue_PaymentRefunded(id, time, payment.getAccount(), payment.getMode(), payment, paidBefore);
    }

    @Override
    public abstract Payment getPayment();

    /** True if a {@link PaymentPaid} of this payment went before; false if the refund overtook it, and none follows. */
    public abstract boolean isPaidBefore();
}
