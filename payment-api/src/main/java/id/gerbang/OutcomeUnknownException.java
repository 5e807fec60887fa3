package id.gerbang;

import org.jspecify.annotations.Nullable;

/**
 * The request may have arrived, and its answer did not: the payment may exist at the gateway. Look it up by its
 * merchant_ref where the gateway can, make a new attempt under a new merchant_ref where it cannot; never send the same
 * again.
 */
public final class OutcomeUnknownException extends PaymentException {

    private static final long serialVersionUID = 1L;

    private final String merchantRef;
    private final boolean made;

    /**
     * A create without an answer.
     *
     * @param merchantRef the attempt's name
     * @param message what happened
     * @param cause what it came from, or null
     */
    public OutcomeUnknownException(String merchantRef, String message, @Nullable Throwable cause) {
        this(merchantRef, message, cause, false);
    }

    private OutcomeUnknownException(String merchantRef, String message, @Nullable Throwable cause, boolean made) {
        super("the outcome of " + merchantRef + " is unknown, look it up and do not send it again: " + message, cause);
        this.merchantRef = merchantRef;
        this.made = made;
    }

    /**
     * A create that the gateway said yes to, in an answer that does not fit.
     *
     * @param merchantRef the attempt's name
     * @param message what does not fit
     * @param cause what it came from, or null
     */
    public static OutcomeUnknownException made(String merchantRef, String message, @Nullable Throwable cause) {
        return new OutcomeUnknownException(merchantRef, message, cause, true);
    }

    /** True if the gateway said yes: something exists there, even if a look-up does not find it. */
    public boolean isMade() {
        return made;
    }

    /** The attempt's name, to look it up by. */
    public String getMerchantRef() {
        return merchantRef;
    }
}
