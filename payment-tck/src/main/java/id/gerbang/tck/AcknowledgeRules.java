package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 5: what the gateway hears after a callback. */
interface AcknowledgeRules extends ProviderUnderTest {

    @Test
    default void rule_5_1_an_accepted_callback_is_answered_with_yes() {
        try (OpenAccount account = OpenAccount.of(this)) {
            CallbackReading reading = account.gateway().readCallback(callback().valid());
            assertFalse(reading instanceof Rejected, "the fixture is rejected");
            assertEquals(2, account.gateway().acknowledge(reading).getStatus() / 100, "the answer's status, hundreds");
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    default void rule_5_2_a_rejected_callback_is_answered_with_no(Reason reason) {
        try (OpenAccount account = OpenAccount.of(this)) {
            CallbackReply no = account.gateway().acknowledge(new Rejected(reason, "by the kit"));
            assertTrue(no.getStatus() >= 400 && no.getStatus() <= 599, () -> reason + " is answered with " + no);
            CallbackReading accepted = account.gateway().readCallback(callback().valid());
            assertNotEquals(account.gateway().acknowledge(accepted).getBody(), no.getBody(), "the answer to " + reason);
        }
    }
}
