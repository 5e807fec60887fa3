package id.gerbang.webhook.ledger;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.PaymentException;
import org.jspecify.annotations.Nullable;

/** What a failed call says about the gateway. A look-up fails with an unknown outcome, whose cause is the call's failure. */
public final class CallFailure {

    private CallFailure() {}

    /** Whether the gateway did not answer: others would not be answered either. */
    public static boolean isUnanswered(PaymentException failure) {
        GatewayUnreachableException call = call(failure);
        return call != null && !call.isAnswered();
    }

    /** Whether the gateway answered, and only this answer cannot be read. */
    public static boolean isUnreadable(PaymentException failure) {
        GatewayUnreachableException call = call(failure);
        return call != null && call.isAnswered();
    }

    /** What happened, with what it came from. */
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
