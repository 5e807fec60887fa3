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
    static final String OPEN_PAYMENT = TRIPAY + "/open-payment";
    static final String WALLET = TRIPAY + "/ewallet";
    static final String CONTROL = "/control/tripay";
    static final String CONTROL_OPEN_PAYMENT = CONTROL + "/open-payment";
    static final String CONTROL_WALLET = CONTROL + "/ewallet";

    static String checkoutPath(String reference) {
        return CHECKOUT + "/" + reference;
    }

    static String openPaymentPath(String uuid) {
        return OPEN_PAYMENT + "/" + uuid;
    }

    static String walletPath(String token) {
        return WALLET + "/" + token;
    }

    static String controlPath(String reference) {
        return CONTROL + "/" + reference;
    }

    String sandboxApi() {
        return base + SANDBOX_API;
    }

    String checkout(String reference) {
        return base + checkoutPath(reference);
    }

    /** The picture of a transaction or of an open payment. */
    String qrPicture(String reference) {
        return base + QR + "/" + reference;
    }

    String authorization(Wallet wallet) {
        return base + walletPath(wallet.token());
    }

    String icon(Channel channel) {
        return base + ICON + "/" + channel.code();
    }
}
