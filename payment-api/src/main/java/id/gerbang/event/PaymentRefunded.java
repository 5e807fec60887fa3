package id.gerbang.event;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import java.time.Instant;

/** The money went back to the customer. Nothing follows. */
@AutoValue
public abstract class PaymentRefunded implements PaymentEvent {

    PaymentRefunded() {}

    /** The event. */
    public static PaymentRefunded of(String id, Instant time, Payment payment, boolean paidBefore) {
        return new AutoValue_PaymentRefunded(id, time, payment.getAccount(), payment.getMode(), payment, paidBefore);
    }

    @Override
    public abstract Payment getPayment();

    /** True if a {@link PaymentPaid} of this payment went before; false if the refund overtook it, and none follows. */
    public abstract boolean isPaidBefore();
}
