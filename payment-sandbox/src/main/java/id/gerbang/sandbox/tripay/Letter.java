package id.gerbang.sandbox.tripay;

/**
 * A callback on its way.
 *
 * @param signature what it claims to be its body's
 */
record Letter(String url, String body, String signature) {

    Letter withBody(String other) {
        return new Letter(url, other, signature);
    }

    Letter withSignature(String other) {
        return new Letter(url, body, other);
    }
}
