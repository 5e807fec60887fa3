package id.gerbang.event;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import java.time.Instant;

/** The gateway gave the payment up. A late payment may still follow: then {@link PaymentPaid} is told and says so. */
@AutoValue
public abstract class PaymentFailed implements PaymentEvent {

    PaymentFailed() {}

    /** The event. */
    public static PaymentFailed of(String id, Instant time, Payment payment) {
        return new AutoValue_PaymentFailed(id, time, payment.getAccount(), payment.getMode(), payment);
    }

    @Override
    public abstract Payment getPayment();
}
