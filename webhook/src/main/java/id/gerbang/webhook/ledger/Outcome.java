package id.gerbang.webhook.ledger;

/** What became of a callback. */
public enum Outcome {
    /** Authentic, and a payment got another status. */
    CHANGED,
    /** Authentic, and says nothing new. */
    NO_CHANGE,
    /** Authentic, and the same bytes are stored already. */
    REPEATED,
    /** Authentic, and does not fit. */
    MISMATCH,
    /** Authentic, and nobody understands it. */
    UNREADABLE,
    /** A hint: the gateway is asked. */
    HINT,
    /** A hint that is worth no question now. */
    NO_NEWS,
    /** A hint about a payment that is not known here. */
    UNKNOWN,
    /** Not authentic. */
    REFUSED,
    /** It could not be stored: the gateway comes again. */
    FAILED
}
