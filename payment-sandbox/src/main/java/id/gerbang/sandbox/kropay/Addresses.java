package id.gerbang.sandbox.kropay;

/**
 * The paths that the sandbox answers, and the links that it hands out.
 *
 * @param publicUrl without a slash at its end
 */
record Addresses(String publicUrl) {

    static final String KROPAY = "/kropay";
    static final String API = KROPAY + "/api";
    static final String CREATE = API + "/v1/payment/create";
    static final String STATUS = API + "/v1/payment/status";
    static final String QRIS = API + "/v1/qris";
    static final String CHECKOUT = KROPAY + "/checkout";
    static final String CONTROL = "/control/kropay";

    private static final String SVG = ".svg";

    static String checkoutPath(String reference) {
        return CHECKOUT + "/" + reference;
    }

    static String controlPath(String reference) {
        return CONTROL + "/" + reference;
    }

    static String picturePath(String reference) {
        return QRIS + "/" + reference + SVG;
    }

    /** The reference in the last part of a picture's path; empty if it is none. */
    static String pictured(String name) {
        return name.endsWith(SVG) ? name.substring(0, name.length() - SVG.length()) : "";
    }

    String base() {
        return publicUrl + KROPAY;
    }

    String picture(String reference) {
        return publicUrl + picturePath(reference);
    }
}
