package id.gerbang.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A call without a complete reply. The message names method, server and path, what is wrong and what to check. It never
 * contains a query, a header or a body. The cause, if there is one, comes from the JDK and may contain them.
 */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;

    private TransportException(String message, boolean mayHaveArrived, @Nullable Throwable cause) {
        super(message, cause);
        this.mayHaveArrived = mayHaveArrived;
    }

    /**
     * A failure before the first byte of the request was written.
     *
     * @param message what failed, without secrets
     * @param cause why, or null
     * @return an exception whose {@link #mayHaveArrived()} is false
     */
    public static TransportException notSent(String message, @Nullable Throwable cause) {
        return new TransportException(message, false, cause);
    }

    /**
     * A failure after a byte of the request may have been written.
     *
     * @param message what failed, without secrets
     * @param cause why, or null
     * @return an exception whose {@link #mayHaveArrived()} is true
     */
    public static TransportException inDoubt(String message, @Nullable Throwable cause) {
        return new TransportException(message, true, cause);
    }

    /**
     * Whether the server may have received the call, and acted on it.
     *
     * @return false when the request certainly never left, so that repeating it is safe: the name was not resolved, the
     *     connection or the proxy was refused or not up in time, the proxy asked for a login or refused the tunnel, the
     *     TLS handshake failed, the certificate was not trusted, the transport was closed;
     *     true otherwise, so that a call which creates something must not be repeated
     */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
