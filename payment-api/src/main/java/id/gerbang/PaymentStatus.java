package id.gerbang;

/** Where a payment stands. */
public enum PaymentStatus {
    /** The gateway waits for the customer. */
    PENDING,
    /** The customer has paid, and the gateway has said so in a way that proves it. */
    PAID,
    /** Nobody paid in time. A late payment may still turn it {@link #PAID}. */
    EXPIRED,
    /** The gateway gave it up. A late payment may still turn it {@link #PAID}. */
    FAILED,
    /** The money went back to the customer. Final. */
    REFUNDED,
    /**
     * Nobody here knows: a create whose answer never came, or a word of the gateway's that is not documented. A state
     * and not a failure: it is looked up, never guessed.
     */
    UNKNOWN
}
