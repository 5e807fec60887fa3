package id.gerbang.sandbox.kropay;

/** What can be asked for on a payment's page. Each may happen at any time, so that tests can send things out of order. */
enum Action {
    PAY(Status.PAID),
    EXPIRE(Status.EXPIRED),
    FAIL(Status.FAILED),
    /** Somebody else says that it is paid; nothing happens to the payment. */
    FORGE(Status.PAID);

    private final Status told;

    Action(Status told) {
        this.told = told;
    }

    /** The status that its callback tells. */
    Status told() {
        return told;
    }
}
