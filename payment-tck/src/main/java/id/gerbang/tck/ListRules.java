package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.StatusCheck;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Section 10: features that find or list payments. */
interface ListRules extends ProviderUnderTest {

    int PER_PAGE = 3;
    int MOST_PAGES = 1_000;

    @Test
    default void rule_10_1_a_look_up_finds_what_was_made_and_nothing_else() {
        try (OpenAccount account = OpenAccount.of(this)) {
            MerchantRefLookup lookup = account.feature(MerchantRefLookup.class);
            Payment made = account.create();
            String merchantRef = Objects.requireNonNull(made.getMerchantRef());
            account.gateway().create(OpenAccount.request(this, merchantRef + "-2"));
            assertEquals(
                    List.of(reference(made)),
                    references(lookup.findByMerchantRef(merchantRef)),
                    "what is found by " + merchantRef);
        }
    }

    @Test
    default void rule_10_2_a_look_up_of_what_was_never_made_finds_nothing() {
        try (OpenAccount account = OpenAccount.of(this)) {
            MerchantRefLookup lookup = account.feature(MerchantRefLookup.class);
            String merchantRef = Objects.requireNonNull(account.create().getMerchantRef());
            for (String other : List.of(
                    merchantRef + "0",
                    merchantRef.substring(0, merchantRef.length() - 1),
                    merchantRef + "&page=1",
                    "%")) {
                assertEquals(List.of(), lookup.findByMerchantRef(other), () -> "what is found by " + other);
            }
        }
    }

    @Test
    default void rule_10_3_a_page_has_no_more_than_it_may_and_says_where_it_is() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Transactions transactions = account.feature(Transactions.class);
            for (int i = 0; i <= PER_PAGE; i++) {
                account.create();
            }
            TransactionQuery query =
                    TransactionQuery.builder().perPage(PER_PAGE).build();
            PaymentPage first = transactions.getPage(query, 1);
            assertEquals(1, first.getNumber(), "the first page's number");
            assertEquals(PER_PAGE, first.getPayments().size(), "payments on the first page, of which there are more");
            assertTrue(first.getLastNumber() > 1, "there are more payments than on one page");
            PaymentPage last = transactions.getPage(query, first.getLastNumber());
            assertEquals(first.getLastNumber(), last.getNumber(), "the last page's number");
            assertTrue(last.getPayments().size() <= PER_PAGE, "payments on the last page");
            assertEquals(List.of(), common(first, last), "payments on the first page and on the last");
        }
    }

    private static List<String> common(PaymentPage one, PaymentPage other) {
        List<String> common = references(one.getPayments());
        common.retainAll(references(other.getPayments()));
        return common;
    }

    @Test
    default void rule_10_4_all_are_listed_once() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Transactions transactions = account.feature(Transactions.class);
            List<String> made = new ArrayList<>();
            for (int i = 0; i <= PER_PAGE; i++) {
                made.add(reference(account.create()));
            }
            Iterable<Payment> all = transactions.getAll(
                    TransactionQuery.builder().perPage(PER_PAGE).build());
            for (String time : List.of("the first time", "the second time")) {
                List<String> listed = new ArrayList<>();
                for (Payment payment : all) {
                    listed.add(reference(payment));
                    assertTrue(listed.size() <= MOST_PAGES * PER_PAGE, "the list has no end");
                }
                assertEquals(new HashSet<>(listed).size(), listed.size(), () -> "each comes once, " + time);
                assertTrue(listed.containsAll(made), () -> "what was made is there, " + time);
            }
        }
    }

    @Test
    default void rule_10_5_what_is_listed_is_what_was_asked_for() throws Exception {
        try (OpenAccount account = OpenAccount.of(this)) {
            Transactions transactions = account.feature(Transactions.class);
            Payment made = account.create();
            account.create();
            assertEquals(
                    List.of(reference(made)),
                    references(transactions
                            .getPage(
                                    TransactionQuery.builder()
                                            .reference(reference(made))
                                            .build(),
                                    1)
                            .getPayments()),
                    "by its reference");
            assertEquals(
                    List.of(reference(made)),
                    references(transactions
                            .getPage(
                                    TransactionQuery.builder()
                                            .merchantRef(made.getMerchantRef())
                                            .build(),
                                    1)
                            .getPayments()),
                    "by its merchant_ref");
            for (Payment each : transactions
                    .getPage(
                            TransactionQuery.builder()
                                    .status(PaymentStatus.PENDING)
                                    .build(),
                            1)
                    .getPayments()) {
                assertEquals(PaymentStatus.PENDING, each.getStatus(), "by the status");
            }
        }
    }

    @Test
    default void rule_10_6_a_status_check_moves_nothing_here() throws Exception {
        try (OpenAccount account = OpenAccount.of(this)) {
            StatusCheck check = account.feature(StatusCheck.class);
            String reference = reference(account.create());
            assertNotNull(check.checkStatus(reference), "the gateway's sentence, empty if it has none");
            Payment found = account.gateway().find(reference);
            assertEquals(PaymentStatus.PENDING, found == null ? null : found.getStatus(), "what nobody paid");
            assumeTrue(statuses().contains(PaymentStatus.PAID), "the author's gateway cannot bring about PAID");
            turn(reference, PaymentStatus.PAID);
            assertNotNull(check.checkStatus(reference), "the gateway's sentence about a paid one");
        }
    }

    private static List<String> references(List<Payment> payments) {
        List<String> references = new ArrayList<>();
        payments.forEach(payment -> references.add(reference(payment)));
        return references;
    }

    private static String reference(Payment payment) {
        return Objects.requireNonNull(payment.getReference(), "the reference");
    }
}
