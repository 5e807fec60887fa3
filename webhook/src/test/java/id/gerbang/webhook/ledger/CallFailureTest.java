package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentException;
import org.junit.jupiter.api.Test;

class CallFailureTest {

    private final GatewayUnreachableException silent = new GatewayUnreachableException("no reply", null);
    private final GatewayUnreachableException garbled =
            GatewayUnreachableException.unreadable("amount is no amount", null);

    @Test
    void answer_that_cannot_be_read_is_an_answer() {
        assertThat(CallFailure.isUnanswered(garbled)).isFalse();
        assertThat(CallFailure.isUnreadable(garbled)).isTrue();
        assertThat(CallFailure.isUnanswered(silent)).isTrue();
        assertThat(CallFailure.isUnreadable(silent)).isFalse();
    }

    @Test
    void look_up_fails_for_the_reason_of_its_call() {
        assertThat(CallFailure.isUnanswered(lookUp(garbled))).isFalse();
        assertThat(CallFailure.isUnreadable(lookUp(garbled))).isTrue();
        assertThat(CallFailure.isUnanswered(lookUp(silent))).isTrue();
        assertThat(CallFailure.words(lookUp(garbled))).endsWith(": amount is no amount");
    }

    @Test
    void refusal_is_an_answer_that_can_be_read() {
        PaymentException refusal = new GatewayRefusedException("tripay", 403, "no");
        assertThat(CallFailure.isUnanswered(refusal)).isFalse();
        assertThat(CallFailure.isUnreadable(refusal)).isFalse();
        assertThat(CallFailure.isUnanswered(lookUp(refusal))).isFalse();
    }

    private static PaymentException lookUp(PaymentException cause) {
        return new OutcomeUnknownException("4711-1", "it was sent and has not been answered", cause);
    }
}
