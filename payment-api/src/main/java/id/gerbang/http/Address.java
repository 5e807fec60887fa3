package id.gerbang.http;

import java.net.URI;

/** Which addresses a call may go to. No message repeats an address: its query may hold a secret. */
final class Address {

    private static final int LAST_PORT = 65535;

    private Address() {}

    static URI check(URI uri) {
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("Address must be http or https");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("Address must have a host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("Address must not have user info: a header is the place for it");
        }
        if (uri.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("Address must have a port up to " + LAST_PORT);
        }
        return uri;
    }
}
