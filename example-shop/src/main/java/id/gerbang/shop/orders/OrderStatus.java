package id.gerbang.shop.orders;

/** Where an order stands. */
public enum OrderStatus {
    /** At least one attempt can still be paid, or nobody knows yet whether it can. */
    AWAITING_PAYMENT,
    /** At least one attempt is paid. */
    PAID,
    /** Nobody paid the newest attempt in time. */
    EXPIRED,
    /** The newest attempt came to nothing. */
    FAILED,
    /** It was paid, and the money went back. */
    REFUNDED
}
