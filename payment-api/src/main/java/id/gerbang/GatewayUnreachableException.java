package id.gerbang;

import org.jspecify.annotations.Nullable;

/**
 * The gateway could not be asked, or its answer could not be read, and nothing took effect there: the same call may be
 * repeated later.
 */
public final class GatewayUnreachableException extends PaymentException {

    private static final long serialVersionUID = 1L;

    private final boolean answered;

    /**
     * A call that brought no answer.
     *
     * @param message what happened
     * @param cause what it came from, or null
     */
    public GatewayUnreachableException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private GatewayUnreachableException(String message, @Nullable Throwable cause, boolean answered) {
        super(message, cause);
        this.answered = answered;
    }

    /**
     * A call that the gateway answered, and whose answer cannot be read. Other calls may well succeed.
     *
     * @param message what is wrong with the answer
     * @param cause what it came from, or null
     */
    public static GatewayUnreachableException unreadable(String message, @Nullable Throwable cause) {
        return new GatewayUnreachableException(message, cause, true);
    }

    /** True if the gateway did answer, and only this answer cannot be read. */
    public boolean isAnswered() {
        return answered;
    }
}
