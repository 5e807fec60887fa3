package id.gerbang.http;

import java.io.IOException;

/** A proxy answered in the gateway's place and passed nothing on. */
final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LOGIN = 407;

    private ProxyException() {
        super("The proxy asks for a login");
    }

    /**
     * Refuses the reply of a proxy for plain HTTP that asks for a login. The gateway itself may answer 407 too, so only a
     * reply with the header that a proxy must send is taken for the proxy's.
     */
    static void refuse(boolean throughProxy, int status, boolean hasChallenge) throws ProxyException {
        if (throughProxy && status == LOGIN && hasChallenge) {
            throw new ProxyException();
        }
    }
}
