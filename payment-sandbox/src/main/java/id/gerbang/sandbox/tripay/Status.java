package id.gerbang.sandbox.tripay;

/** Where a transaction stands, in the vendor's words. */
enum Status {
    UNPAID,
    PAID,
    FAILED,
    EXPIRED,
    REFUND
}
