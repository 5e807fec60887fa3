package id.gerbang.event;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The gateway says something authentic that does not fit what is stored. Nothing was paid by it, and a person has to look
 * at it. Told once for the same account, reference, reason and figures.
 */
@AutoValue
public abstract class PaymentMismatch implements PaymentEvent {

    PaymentMismatch() {}

    /** The event; {@code payment} is the one that it does not fit, null if there is none. */
    public static PaymentMismatch of(
            String id,
            Instant time,
            String account,
            PaymentMode mode,
            @Nullable Payment payment,
            Reason reason,
            PaymentNotice notice) {
        return new AutoValue_PaymentMismatch(id, time, account, mode, payment, reason, notice);
    }

    /** What does not fit. */
    public abstract Reason getReason();

    /** What the gateway says. Not to be relied upon. */
    public abstract PaymentNotice getNotice();

    /** What does not fit. */
    public enum Reason {
        /** Another amount than the one to be paid. */
        AMOUNT,
        /** Another merchant_ref than the stored one. */
        MERCHANT_REF,
        /** A closed payment that was never made here. */
        NOT_OURS,
        /** A word for the status that is not documented. */
        STATUS,
        /** The QR code of a payment that was made is not whole or asks for another amount: it was left out. */
        QRIS
    }
}
