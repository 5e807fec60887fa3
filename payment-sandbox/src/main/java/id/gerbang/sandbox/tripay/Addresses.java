package id.gerbang.sandbox.tripay;

/**
 * The links that the sandbox hands out.
 *
 * @param base the public URL, without a slash at its end
 */
record Addresses(String base) {

    private static final String CHECKOUT = "/tripay/checkout/";
    private static final String QR = "/tripay/qr/";
    private static final String CONTROL = "/control/tripay/";

    static String checkoutPath(String reference) {
        return CHECKOUT + reference;
    }

    static String controlPath(String reference) {
        return CONTROL + reference;
    }

    String checkout(Transaction transaction) {
        return base + checkoutPath(transaction.reference());
    }

    String qrPicture(Transaction transaction) {
        return base + QR + transaction.reference();
    }
}
