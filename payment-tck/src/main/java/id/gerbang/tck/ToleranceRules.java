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
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentRequest;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section 15: formats that live gateways send, and ambiguous formats that a provider must refuse. For gateways with JSON. */
interface ToleranceRules extends ProviderUnderTest {

    @Test
    default void rule_15_1_a_whole_amount_may_stand_in_quotes() throws Exception {
        for (String form : Spelling.SAME) {
            assertSamePayment(
                    "amounts written as " + form,
                    (made, json) -> withAmounts(made, json, digits -> form.replace("#", digits)));
        }
        CallbackFixture fixture = callback();
        for (String form : Spelling.SAME) {
            assertSameReading("an amount written as " + form, withAmount(fixture, form));
        }
    }

    @Test
    default void rule_15_2_an_amount_that_would_be_a_guess_is_none() throws Exception {
        for (var guess : Spelling.guesses().entrySet()) {
            assertNoPayment(guess.getKey(), guess.getValue());
            assertNoNotice(guess.getKey(), guess.getValue());
        }
    }

    private void assertNoPayment(String name, UnaryOperator<String> guess) throws Exception {
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            PaymentRequest request = account.request();
            replay.record();
            Payment made = account.gateway().create(request);
            replay.replay();
            Recast recast = new Recast(json -> withAmounts(made, json, guess));
            replay.change(recast);
            PaymentException failure = Expect.contractOnly(
                    "create, answered with " + name, () -> account.gateway().create(request));
            if (recast.isSeen()) { // an answer to a create may have no amount
                assertInstanceOf(OutcomeUnknownException.class, failure, () -> "create, answered with " + name);
            }
            replay.record();
            Expect.failure(
                    GatewayUnreachableException.class,
                    "find, answered with " + name,
                    () -> account.gateway().find(reference(made)));
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
            assertSameReading("the status in the other case", other);
        }
    }

    @Test
    default void rule_15_4_a_byte_order_mark_is_skipped() throws Exception {
        assertSamePayment("a byte order mark", (made, json) -> Spelling.marked(json));
        assertSameReading("a byte order mark", Spelling.marked(callback().body()));
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
                "the provider does not show its gateway's message");
        for (String reasons : List.of(
                "\"message\":[\"tck reason\"]",
                "\"message\":{\"amount\":[\"tck reason\"]}",
                "\"message\":\"No\",\"errors\":{\"amount\":[\"tck reason\"]}")) {
            String told = refusal("{\"success\":false," + reasons + "}");
            assertTrue(told.contains("tck reason"), () -> reasons + " is shown as: " + told);
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

    /** How to change an answer of the gateway. */
    interface Change {
        byte[] of(Payment made, byte[] json);
    }

    private void assertSamePayment(String what, Change change) throws Exception {
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            PaymentRequest request = account.request();
            replay.record();
            Payment made = account.gateway().create(request);
            replay.replay();
            Recast recast = new Recast(json -> change.of(made, json));
            replay.change(recast);
            assertSame("create, answered with " + what, made, account.gateway().create(request));

            replay.record();
            replay.change(UnaryOperator.identity());
            Payment plain = account.gateway().find(reference(made));
            recast.forget();
            replay.change(recast);
            Payment found = account.gateway().find(reference(made));
            assertTrue(recast.isSeen(), () -> "the answer has nothing that can be changed to " + what);
            assertSame("find, answered with " + what, plain, found);
        }
    }

    private static void assertSame(String what, @Nullable Payment expected, @Nullable Payment actual) {
        assertNotNull(expected, "what was made");
        assertNotNull(actual, what);
        assertEquals(expected.getReference(), actual.getReference(), () -> "the reference: " + what);
        assertEquals(expected.getMerchantRef(), actual.getMerchantRef(), () -> "the merchant_ref: " + what);
        assertEquals(expected.getStatus(), actual.getStatus(), () -> "the status: " + what);
        assertEquals(expected.getAmount(), actual.getAmount(), () -> "the amount: " + what);
        assertEquals(expected.getAmountToPay(), actual.getAmountToPay(), () -> "what is to be paid: " + what);
    }

    /** Changes answers, and remembers whether at least one answer changed. */
    final class Recast implements UnaryOperator<byte[]> {

        private final UnaryOperator<byte[]> change;
        private volatile boolean seen;

        Recast(UnaryOperator<byte[]> change) {
            this.change = change;
        }

        boolean isSeen() {
            return seen;
        }

        void forget() {
            seen = false;
        }

        @Override
        public byte[] apply(byte[] json) {
            byte[] changed = change.apply(json);
            seen |= !Arrays.equals(json, changed);
            return changed;
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

    /** Expects the notice of the unchanged callback. If the callback is unsigned, expects the same reference only. */
    private void assertSameReading(String what, byte[] body) {
        CallbackFixture fixture = callback();
        if (!fixture.isSigned()) {
            assertEquals(unverified(fixture.body()), unverified(body), () -> "the reference, with " + what);
            return;
        }
        assertFalse(Arrays.equals(fixture.body(), body), () -> "the callback has nothing to be changed to " + what);
        PaymentNotice plain = notice(fixture, fixture.body());
        PaymentNotice notice = notice(fixture, body);
        assertEquals(plain.getReference(), notice.getReference(), () -> "the reference, with " + what);
        assertEquals(plain.getMerchantRef(), notice.getMerchantRef(), () -> "the merchant_ref, with " + what);
        assertEquals(plain.getStatus(), notice.getStatus(), () -> "the status, with " + what);
        assertEquals(plain.getTotalAmount(), notice.getTotalAmount(), () -> "the amount, with " + what);
    }

    /** The reference in an unverified callback; for another reading, its kind. */
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
