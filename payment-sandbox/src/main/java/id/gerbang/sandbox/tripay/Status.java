package id.gerbang.sandbox.tripay;

/** Where a transaction stands, in the vendor's words. */
enum Status {
    UNPAID,
    PAID,
    FAILED,
    EXPIRED,
    REFUND;

    /** Whether this usually comes after the other; anything may, since tests want odd orders. */
    boolean usuallyFollows(Status before) {
        return switch (this) {
            case UNPAID -> false;
            case PAID, FAILED, EXPIRED -> before == UNPAID;
            case REFUND -> before == PAID;
        };
    }
}
