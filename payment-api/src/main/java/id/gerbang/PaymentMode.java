package id.gerbang;

/** Whether money moves. */
public enum PaymentMode {
    /** The gateway's simulation: nobody pays anything. */
    SANDBOX,
    /** Real money. */
    PRODUCTION
}
