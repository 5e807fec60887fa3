package id.gerbang;

import org.jspecify.annotations.Nullable;

/** The gateway could not be asked, and nothing took effect there: the same call may be repeated later. */
public final class GatewayUnreachableException extends PaymentException {

    private static final long serialVersionUID = 1L;

    /**
     * A call that took no effect.
     *
     * @param message what happened
     * @param cause what it came from, or null
     */
    public GatewayUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
