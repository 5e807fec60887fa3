package id.gerbang.webhook.ledger;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.PaymentException;
import org.jspecify.annotations.Nullable;

/** Says what a failed call means. A look-up of a create wraps the call's failure in an OutcomeUnknownException. */
public final class CallFailure {

    private CallFailure() {}

    /** Whether the gateway did not answer. Then it will not answer other questions either. */
    public static boolean isUnanswered(PaymentException failure) {
        GatewayUnreachableException call = call(failure);
        return call != null && !call.isAnswered();
    }

    /** Whether the gateway answered, and only this answer cannot be read. */
    public static boolean isUnreadable(PaymentException failure) {
        GatewayUnreachableException call = call(failure);
        return call != null && call.isAnswered();
    }

    /** The message of the failure, and that of its call. */
    public static String words(PaymentException failure) {
        GatewayUnreachableException call = call(failure);
        return call == null || call == failure
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + ": " + call.getMessage();
    }

    private static @Nullable GatewayUnreachableException call(PaymentException failure) {
        if (failure instanceof GatewayUnreachableException unreachable) {
            return unreachable;
        }
        return failure.getCause() instanceof GatewayUnreachableException cause ? cause : null;
    }
}
