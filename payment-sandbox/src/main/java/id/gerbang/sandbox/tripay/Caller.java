package id.gerbang.sandbox.tripay;

/** Who calls, and in which mode. */
record Caller(Merchant merchant, Mode mode) {

    Owner owner() {
        return new Owner(mode, merchant.code());
    }

    boolean owns(Transaction transaction) {
        return transaction.owner().equals(owner());
    }
}
