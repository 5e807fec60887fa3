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

    /**
     * A create without an answer.
     *
     * @param merchantRef the attempt's name
     * @param message what happened
     * @param cause what it came from, or null
     */
    public OutcomeUnknownException(String merchantRef, String message, @Nullable Throwable cause) {
        super("the outcome of " + merchantRef + " is unknown, look it up and do not send it again: " + message, cause);
        this.merchantRef = merchantRef;
    }

    /** The attempt's name, to look it up by. */
    public String getMerchantRef() {
        return merchantRef;
    }
}
