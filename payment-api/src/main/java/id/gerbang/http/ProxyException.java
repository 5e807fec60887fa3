package id.gerbang.http;

import java.io.IOException;

/** A proxy answered instead of the gateway, and did not forward the call. */
final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LOGIN = 407;

    private ProxyException() {
        super("The proxy asks for a login");
    }

    /**
     * Refuses the reply of a proxy for plain HTTP that asks for a login. The gateway itself may answer 407 too. So a reply
     * counts as the proxy's only if it has the header that a proxy must send.
     */
    static void refuse(boolean throughProxy, int status, boolean hasChallenge) throws ProxyException {
        if (throughProxy && status == LOGIN && hasChallenge) {
            throw new ProxyException();
        }
    }
}
