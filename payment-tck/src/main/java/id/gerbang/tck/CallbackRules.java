package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.PaymentNotice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Section 4: what was posted to the shop is believed if it is proved, and never a failure. */
interface CallbackRules extends ProviderUnderTest {

    /** Rounds of random callbacks, with a fixed seed. */
    int ROUNDS = 500;

    Set<Reason> UNPROVED = EnumSet.of(Reason.NOT_AUTHENTIC, Reason.MALFORMED);

    @Test
    default void rule_4_1_a_signed_callback_is_authenticated() {
        CallbackFixture fixture = signed();
        try (OpenAccount account = OpenAccount.of(this)) {
            CallbackReading reading = account.gateway().readCallback(fixture.valid());
            PaymentNotice notice = assertInstanceOf(Authenticated.class, reading, () -> described(reading))
                    .getNotice();
            assertEquals(fixture.meaning().reference(), notice.getReference(), "the reference");
            assertEquals(fixture.meaning().status(), notice.getStatus(), "the status");
            assertEquals(fixture.meaning().totalAmount(), notice.getTotalAmount(), "the total amount");
        }
    }

    @Test
    default void rule_4_2_other_bytes_than_the_signed_ones_are_never_believed() {
        CallbackFixture fixture = signed();
        Mutations mutations = new Mutations(fixture);
        Map<String, Callback> callbacks = new LinkedHashMap<>();
        mutations.unreadable().forEach((name, body) -> callbacks.put(name, fixture.withBody(body)));
        mutations.otherwiseWritten().forEach((name, body) -> callbacks.put(name, fixture.withBody(body)));
        for (int i = 0; i < fixture.body().length; i++) {
            callbacks.put("a bit of byte " + i + " turned over", fixture.withBody(mutations.withBitTurned(i)));
        }
        assertUnproved(callbacks);
    }

    @Test
    default void rule_4_3_another_signature_than_the_right_one_is_never_believed() {
        assertUnproved(new Mutations(signed()).signatures());
    }

    private void assertUnproved(Map<String, Callback> callbacks) {
        try (OpenAccount account = OpenAccount.of(this)) {
            Assertions.assertAll(callbacks.entrySet().stream().map(each -> (Executable) () -> {
                CallbackReading reading = read(account, each.getKey(), each.getValue());
                assertTrue(
                        reading instanceof Rejected no && UNPROVED.contains(no.getReason()),
                        () -> each.getKey() + " is " + described(reading));
            }));
        }
    }

    @Test
    default void rule_4_4_what_is_not_signed_is_never_authenticated() {
        CallbackFixture fixture = callback();
        assumeFalse(fixture.isSigned(), "the gateway signs its callbacks: rules 4.2 and 4.3 hold instead");
        try (OpenAccount account = OpenAccount.of(this)) {
            CallbackReading reading = account.gateway().readCallback(fixture.valid());
            Unverified hint = assertInstanceOf(Unverified.class, reading, () -> described(reading));
            assertEquals(fixture.meaning().reference(), hint.getReference(), "the reference");
        }
    }

    @Test
    default void rule_4_5_signed_bytes_that_cannot_be_understood_are_kept_for_a_person() {
        CallbackFixture fixture = signed();
        try (OpenAccount account = OpenAccount.of(this)) {
            new Mutations(fixture).unreadable().forEach((name, body) -> {
                CallbackReading reading = read(account, name, fixture.signed(body));
                assertTrue(
                        reading instanceof Rejected no && !UNPROVED.contains(no.getReason()),
                        () -> name + ", signed, is " + described(reading));
            });
        }
    }

    @Test
    default void rule_4_6_nothing_that_is_posted_is_a_failure() {
        CallbackFixture fixture = callback();
        Mutations mutations = new Mutations(fixture);
        try (OpenAccount account = OpenAccount.of(this)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (byte[] body : new byte[][] {mutations.randomBytes(), mutations.spliced()}) {
                    String name = "round " + round;
                    String odd = new String(mutations.randomBytes(), UTF_8);
                    read(account, name, fixture.signed(body));
                    assertNotBelieved(account, name, fixture.with(body, odd));
                    if (!Arrays.equals(body, fixture.body())) {
                        assertNotBelieved(account, name, fixture.withBody(body));
                    }
                }
            }
        }
    }

    private static void assertNotBelieved(OpenAccount account, String name, Callback callback) {
        CallbackReading reading = read(account, name, callback);
        assertFalse(reading instanceof Authenticated, () -> name + " is " + described(reading));
    }

    @Test
    default void rule_4_7_reading_a_callback_calls_nobody() throws Exception {
        CallbackFixture fixture = callback();
        try (OddServer server = OddServer.closing();
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            int connections = server.connections();
            int calls = account.transport().calls();
            Mutations mutations = new Mutations(fixture);
            read(account, "the fixture", fixture.valid());
            read(account, "the fixture without a signature", fixture.with(fixture.body()));
            mutations.unreadable().forEach((name, body) -> read(account, name, fixture.signed(body)));
            assertEquals(calls, account.transport().calls(), "calls by the transport");
            assertEquals(connections, server.connections(), "connections to the gateway");
        }
    }

    private CallbackFixture signed() {
        CallbackFixture fixture = callback();
        assumeTrue(fixture.isSigned(), "the gateway does not sign its callbacks: rule 4.4 holds instead");
        return fixture;
    }

    private static CallbackReading read(OpenAccount account, String name, Callback callback) {
        try {
            return account.gateway().readCallback(callback);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name + ": readCallback threw " + e, e);
        }
    }

    private static String described(CallbackReading reading) {
        return reading instanceof Rejected no
                ? "rejected as " + no.getReason() + ": " + no.getMessage()
                : reading.getClass().getSimpleName();
    }
}
