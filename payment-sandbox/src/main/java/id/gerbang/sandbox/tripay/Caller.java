package id.gerbang.sandbox.tripay;

/** Who calls, and in which mode. */
record Caller(Merchant merchant, Mode mode) {

    boolean owns(Transaction transaction) {
        return transaction.owner().equals(new Owner(mode, merchant.code()));
    }
}
