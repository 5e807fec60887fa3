package id.gerbang.sandbox.tripay;

/**
 * The paths that the sandbox answers, and the links that it hands out.
 *
 * @param base the public URL, without a slash at its end
 */
record Addresses(String base) {

    static final String TRIPAY = "/tripay";
    static final String SANDBOX_API = TRIPAY + "/api-sandbox";
    static final String PRODUCTION_API = TRIPAY + "/api";
    static final String CHECKOUT = TRIPAY + "/checkout";
    static final String QR = TRIPAY + "/qr";
    static final String ICON = TRIPAY + "/icon";
    static final String CONTROL = "/control/tripay";

    static String checkoutPath(String reference) {
        return CHECKOUT + "/" + reference;
    }

    static String controlPath(String reference) {
        return CONTROL + "/" + reference;
    }

    String sandboxApi() {
        return base + SANDBOX_API;
    }

    String checkout(Transaction transaction) {
        return base + checkoutPath(transaction.reference());
    }

    String qrPicture(Transaction transaction) {
        return base + QR + "/" + transaction.reference();
    }

    String icon(Channel channel) {
        return base + ICON + "/" + channel.code();
    }
}
