package id.gerbang.event;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something happened to a payment, and it is stored. */
public interface PaymentEvent {

    /** The event's name: the same whenever the same event is told again. */
    String getId();

    /** When it was stored. */
    Instant getTime();

    /** The account that it concerns. */
    String getAccount();

    /** Whether money moves: an order is not to be released for a payment in the {@link PaymentMode#SANDBOX}. */
    PaymentMode getMode();

    /** The payment as it stood then; null only for a {@link PaymentMismatch} about a payment that we never made. */
    @Nullable
    Payment getPayment();
}
