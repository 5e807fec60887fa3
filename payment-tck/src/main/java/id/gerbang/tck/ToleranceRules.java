package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Section 15: what live gateways were seen to send, and what must still not be guessed. The gateway speaks JSON. */
interface ToleranceRules extends ProviderUnderTest {

    @Test
    default void rule_15_1_a_whole_amount_may_stand_in_quotes() throws Exception {
        for (String form : Spelling.SAME) {
            assertSamePayment(
                    "amounts written as " + form,
                    (made, json) -> withAmounts(made, json, digits -> form.replace("#", digits)));
        }
        CallbackFixture fixture = callback();
        if (fixture.isSigned()) {
            for (String form : Spelling.SAME) {
                assertSameNotice("an amount written as " + form, withAmount(fixture, form));
            }
        }
    }

    @Test
    default void rule_15_2_an_amount_that_would_be_a_guess_is_none() throws Exception {
        for (var guess : Spelling.guesses().entrySet()) {
            try (Replay replay = new Replay(baseUrl());
                    OpenAccount account = OpenAccount.at(this, replay.uri())) {
                Payment made = account.create();
                replay.change(json -> withAmounts(made, json, guess.getValue()));
                Expect.failure(
                        GatewayUnreachableException.class,
                        "find, answered with " + guess.getKey(),
                        () -> account.gateway().find(reference(made)));
            }
            assertNoNotice(guess.getKey(), guess.getValue());
        }
    }

    private void assertNoNotice(String name, UnaryOperator<String> guess) {
        CallbackFixture fixture = callback();
        if (fixture.isSigned()) {
            try (OpenAccount account = OpenAccount.of(this)) {
                byte[] body = Spelling.amount(fixture.body(), fixture.meaning().totalAmount(), guess);
                CallbackReading reading = account.gateway().readCallback(fixture.signed(body));
                assertInstanceOf(Rejected.class, reading, () -> "a callback with " + name);
            }
        }
    }

    @Test
    default void rule_15_3_a_status_may_be_in_any_case() throws Exception {
        assertSamePayment(
                "the status in the other case",
                (made, json) -> Spelling.otherCase(json, String.valueOf(made.getGatewayStatus())));
        CallbackFixture fixture = callback();
        if (fixture.isSigned()) {
            String word = notice(fixture, fixture.body()).getGatewayStatus();
            byte[] other = Spelling.otherCase(fixture.body(), word);
            assumeFalse(Arrays.equals(fixture.body(), other), "the callback does not have the status as a word");
            assertSameNotice("the status in the other case", other);
        }
    }

    @Test
    default void rule_15_4_a_byte_order_mark_is_skipped() throws Exception {
        assertSamePayment("a byte order mark", (made, json) -> Spelling.marked(json));
        CallbackFixture fixture = callback();
        byte[] marked = Spelling.marked(fixture.body());
        if (fixture.isSigned()) {
            assertSameNotice("a byte order mark", marked);
        } else {
            assertEquals(
                    unverified(fixture.body()),
                    unverified(marked),
                    "the reference in a callback with a byte order mark");
        }
    }

    @Test
    default void rule_15_5_a_row_that_cannot_be_read_hides_no_other() throws Exception {
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            Transactions transactions = account.feature(Transactions.class);
            Payment made = account.create();
            BadRow row = new BadRow(made, "x".repeat(113));
            replay.change(row::addTo);
            TransactionQuery query =
                    TransactionQuery.builder().reference(reference(made)).build();
            List<String> listed = transactions.getPage(query, 1).getPayments().stream()
                    .map(ToleranceRules::reference)
                    .toList();
            assumeTrue(row.isAdded(), "the gateway's list is not a JSON list of objects");
            assertEquals(List.of(reference(made)), listed, "what is listed beside a row that cannot be read");
        }
    }

    @Test
    default void rule_15_6_a_look_up_leaves_out_only_what_is_certainly_another() throws Exception {
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            MerchantRefLookup lookup = account.feature(MerchantRefLookup.class);
            Payment made = account.create();
            String merchantRef = Objects.requireNonNull(made.getMerchantRef());
            BadRow other = new BadRow(made, merchantRef + "-of-another-program");
            replay.change(other::addTo);
            List<Payment> found = lookup.findByMerchantRef(merchantRef);
            assumeTrue(other.isAdded(), "the gateway's list is not a JSON list of objects");
            assertEquals(
                    List.of(reference(made)),
                    found.stream().map(ToleranceRules::reference).toList(),
                    "what is found beside another program's row that cannot be read");
            replay.change(new BadRow(made, null)::addTo);
            Expect.failure(
                    GatewayUnreachableException.class,
                    "a look-up with a row that may be the one that is looked for",
                    () -> lookup.findByMerchantRef(merchantRef));
        }
    }

    @Test
    default void rule_15_7_the_reasons_of_a_refusal_are_told_wherever_they_stand() throws Exception {
        assumeTrue(
                refusal("{\"success\":false,\"message\":\"tck reason\"}").contains("tck reason"),
                "the provider tells no words of its gateway's");
        for (String reasons : List.of(
                "\"message\":[\"tck reason\"]",
                "\"message\":{\"amount\":[\"tck reason\"]}",
                "\"message\":\"No\",\"errors\":{\"amount\":[\"tck reason\"]}")) {
            String told = refusal("{\"success\":false," + reasons + "}");
            assertTrue(told.contains("tck reason"), () -> reasons + " is told as: " + told);
            assertTrue(!reasons.contains("amount") || told.contains("amount"), () -> "without the field: " + told);
        }
        String many = refusal("{\"success\":false,\"errors\":{\"a\":[" + "\"tck reason\",".repeat(1_000) + "\""
                + "x".repeat(9_000) + "\"]}}");
        assertTrue(many.length() < 1_000, () -> "a message of " + many.length() + " characters is not shortened");
    }

    private String refusal(String json) throws Exception {
        try (OddServer server = OddServer.answering(Answers.json(422, json));
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            return String.valueOf(Expect.failure(
                            GatewayRefusedException.class,
                            "find, refused",
                            () -> account.gateway().find("TCK1"))
                    .getMessage());
        }
    }

    /** What an answer of the gateway's becomes on its way. */
    interface Change {
        byte[] of(Payment made, byte[] json);
    }

    private void assertSamePayment(String what, Change change) throws Exception {
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            Payment made = account.create();
            Payment plain = account.gateway().find(reference(made));
            boolean[] changed = {false};
            replay.change(json -> {
                byte[] other = change.of(made, json);
                changed[0] |= !Arrays.equals(json, other);
                return other;
            });
            Payment found = account.gateway().find(reference(made));
            assertTrue(changed[0], () -> "the answer has nothing that can be changed to " + what);
            assertNotNull(plain, "what was made");
            assertNotNull(found, () -> "what was made, answered with " + what);
            assertEquals(plain.getStatus(), found.getStatus(), () -> "the status, answered with " + what);
            assertEquals(plain.getAmount(), found.getAmount(), () -> "the amount, answered with " + what);
            assertEquals(plain.getAmountToPay(), found.getAmountToPay(), () -> "what is to be paid, with " + what);
        }
    }

    private static byte[] withAmounts(Payment made, byte[] json, UnaryOperator<String> spelling) {
        byte[] changed = Spelling.amount(json, made.getAmount(), spelling);
        return made.getAmountToPay() == null || made.getAmountToPay().equals(made.getAmount())
                ? changed
                : Spelling.amount(changed, made.getAmountToPay(), spelling);
    }

    private static byte[] withAmount(CallbackFixture fixture, String form) {
        return Spelling.amount(fixture.body(), fixture.meaning().totalAmount(), digits -> form.replace("#", digits));
    }

    private void assertSameNotice(String what, byte[] body) {
        CallbackFixture fixture = callback();
        assertFalse(Arrays.equals(fixture.body(), body), () -> "the callback has nothing to be changed to " + what);
        PaymentNotice plain = notice(fixture, fixture.body());
        PaymentNotice notice = notice(fixture, body);
        assertEquals(plain.getReference(), notice.getReference(), () -> "the reference, with " + what);
        assertEquals(plain.getStatus(), notice.getStatus(), () -> "the status, with " + what);
        assertEquals(plain.getTotalAmount(), notice.getTotalAmount(), () -> "the amount, with " + what);
    }

    /** The reference in a callback that nothing proves; the kind of reading if it is read otherwise. */
    private String unverified(byte[] body) {
        try (OpenAccount account = OpenAccount.of(this)) {
            CallbackReading reading = account.gateway().readCallback(callback().withBody(body));
            return reading instanceof Unverified hint
                    ? hint.getReference()
                    : reading.getClass().getSimpleName();
        }
    }

    private PaymentNotice notice(CallbackFixture fixture, byte[] body) {
        try (OpenAccount account = OpenAccount.of(this)) {
            CallbackReading reading = account.gateway().readCallback(fixture.signed(body));
            return assertInstanceOf(Authenticated.class, reading, "a callback that is signed over its bytes")
                    .getNotice();
        }
    }

    private static String reference(Payment payment) {
        return Objects.requireNonNull(payment.getReference(), "the reference");
    }
}
