package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TriPay's list of transactions, page by page. */
class TransactionsTest {

    private static final TransactionQuery ALL = TransactionQuery.builder().build();

    @AutoClose
    private final Simulator tripay = new Simulator();

    /** Passes everything on, and knows what was asked for. */
    @AutoClose
    private final Stub line = new Stub(Stub.passedOn(tripay.api()));

    @AutoClose
    private final Payments payments = Payments.connect(Accounts.feesOnMerchant(tripay.api()));

    @AutoClose
    private final Payments tapped = Payments.connect(Accounts.feesOnMerchant(line.url()));

    private final Transactions transactions = Accounts.feature(payments, Transactions.class);
    private final Transactions heard = Accounts.feature(tapped, Transactions.class);

    private String make(String merchantRef) {
        return make(merchantRef, "BRIVA");
    }

    private String make(String merchantRef, String channel) {
        return requireNonNull(
                payments.create(Orders.order(merchantRef).channel(channel).build())
                        .getReference());
    }

    /** The references in the order in which they were made. */
    private List<String> make(int count) {
        return IntStream.range(0, count).mapToObj(i -> make("4711-" + i)).collect(Collectors.toList());
    }

    private static List<String> references(Iterable<Payment> payments) {
        List<String> references = new ArrayList<>();
        payments.forEach(payment -> references.add(requireNonNull(payment.getReference())));
        return references;
    }

    private List<String> found(TransactionQuery.Builder query) {
        return references(transactions.getAll(query.build()));
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    void every_filter_filters_and_the_newest_come_first() throws Exception {
        String first = make("4711-1");
        String second = make("4711-2", "ALFAMART");
        String third = make("4711-1");
        tripay.act(third, "pay");
        assertThat(found(TransactionQuery.builder())).containsExactly(third, second, first);
        assertThat(found(TransactionQuery.builder().oldestFirst())).containsExactly(first, second, third);
        assertThat(found(TransactionQuery.builder().reference(second))).containsExactly(second);
        assertThat(found(TransactionQuery.builder().merchantRef("4711-1"))).containsExactly(third, first);
        assertThat(found(TransactionQuery.builder().channel("ALFAMART"))).containsExactly(second);
        assertThat(found(TransactionQuery.builder().status(PaymentStatus.PAID))).containsExactly(third);
        assertThat(found(TransactionQuery.builder().merchantRef("4711-1").status(PaymentStatus.PENDING)))
                .containsExactly(first);
        assertThat(found(TransactionQuery.builder().merchantRef("4711-3"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"expire, EXPIRED", "fail, FAILED", "refund, REFUNDED", "pay, PAID"})
    void every_status_has_its_word(String action, PaymentStatus status) throws Exception {
        String reference = make("4711-1");
        make("4711-2");
        tripay.act(reference, action);
        Iterable<Payment> found =
                transactions.getAll(TransactionQuery.builder().status(status).build());
        assertThat(found).extracting(Payment::getReference).containsExactly(reference);
        assertThat(found).extracting(Payment::getStatus).containsExactly(status);
    }

    @Test
    void the_question_names_what_is_looked_for() {
        heard.getPage(ALL, 1);
        heard.getPage(
                TransactionQuery.builder()
                        .reference("T1")
                        .merchantRef("a b")
                        .channel("QRIS")
                        .status(PaymentStatus.REFUNDED)
                        .oldestFirst()
                        .perPage(7)
                        .build(),
                3);
        assertThat(line.requests())
                .containsExactly(
                        "GET /merchant/transactions?page=1&per_page=50&sort=desc",
                        "GET /merchant/transactions?page=3&per_page=7&sort=asc&reference=T1&merchant_ref=a+b"
                                + "&method=QRIS&status=REFUND");
    }

    @Test
    void a_page_says_which_it_is_of_how_many() {
        List<String> made = make(5);
        PaymentPage page =
                transactions.getPage(TransactionQuery.builder().perPage(2).build(), 2);
        assertThat(page.getNumber()).isEqualTo(2);
        assertThat(page.getLastNumber()).isEqualTo(3);
        assertThat(references(page.getPayments())).containsExactly(made.get(2), made.get(1));
        PaymentPage none =
                transactions.getPage(TransactionQuery.builder().reference("no").build(), 1);
        assertThat(none.getPayments()).isEmpty();
        assertThat(none.getLastNumber()).isEqualTo(1);
    }

    @Test
    void a_page_is_asked_for_when_it_is_come_to_and_transactions_made_meanwhile_move_nothing() {
        List<String> made = make(120);
        Iterator<Payment> all = heard.getAll(ALL).iterator();
        assertThat(line.requests()).isEmpty();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            found.add(requireNonNull(all.next().getReference()));
            // two of the second page's fifty are known already
            assertThat(line.requests()).hasSize(i < 50 ? 1 : i < 98 ? 2 : 3);
            if (i == 30) {
                make("meanwhile-1");
                make("meanwhile-2");
            } else if (i == 60) {
                make("meanwhile-3");
            }
        }
        assertThat(found).containsExactlyElementsOf(reversed(made));
        assertThat(all.hasNext()).isFalse();
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
        assertThat(line.requests()).hasSize(3);
    }

    @Test
    void the_oldest_first_ends_with_what_was_made_meanwhile() {
        List<String> made = make(5);
        Iterator<Payment> all = heard.getAll(
                        TransactionQuery.builder().oldestFirst().perPage(2).build())
                .iterator();
        List<String> found = new ArrayList<>();
        found.add(requireNonNull(all.next().getReference()));
        made.add(make("meanwhile"));
        all.forEachRemaining(payment -> found.add(requireNonNull(payment.getReference())));
        assertThat(found).containsExactlyElementsOf(made);
    }

    @Test
    void a_page_of_nothing_but_what_was_there_before_is_not_the_end() {
        List<String> made = make(4);
        Iterator<Payment> all =
                heard.getAll(TransactionQuery.builder().perPage(1).build()).iterator();
        List<String> found = new ArrayList<>();
        found.add(requireNonNull(all.next().getReference()));
        make("meanwhile-1");
        make("meanwhile-2");
        all.forEachRemaining(payment -> found.add(requireNonNull(payment.getReference())));
        assertThat(found).doesNotHaveDuplicates().containsSubsequence(reversed(made));
    }

    @Test
    void every_iteration_asks_anew() {
        Iterable<Payment> all = heard.getAll(ALL);
        assertThat(all).isEmpty();
        String made = make("4711-1");
        assertThat(references(all)).containsExactly(made);
        assertThat(line.requests()).hasSize(2);
    }

    @Test
    void a_page_that_fails_can_be_asked_for_again() throws Exception {
        List<String> made = make(3);
        Iterator<Payment> all = transactions
                .getAll(TransactionQuery.builder().perPage(2).build())
                .iterator();
        List<String> found = new ArrayList<>();
        found.add(requireNonNull(all.next().getReference()));
        found.add(requireNonNull(all.next().getReference()));
        tripay.fault("/merchant/transactions", "502");
        assertThatExceptionOfType(GatewayUnreachableException.class).isThrownBy(all::hasNext);
        all.forEachRemaining(payment -> found.add(requireNonNull(payment.getReference())));
        assertThat(found).containsExactlyElementsOf(reversed(made));
    }

    @Test
    void without_a_pagination_a_page_that_is_not_full_is_the_last() {
        assertThat(pagesOf(2, "", "2,1", "0")).containsExactly("T2", "T1", "T0");
        assertThat(pagesOf(2, "", "3,2", "1,0", "")).containsExactly("T3", "T2", "T1", "T0");
        assertThat(pagesOf(2, ",'pagination':{'last_page':null}", "2,1", "0")).containsExactly("T2", "T1", "T0");
    }

    @Test
    void an_empty_page_is_the_end_whatever_tripay_says() {
        assertThat(pagesOf(2, ",'pagination':{'last_page':9}", "1,0", "")).containsExactly("T1", "T0");
        assertThat(pagesOf(2, ",'pagination':{'last_page':9}", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 1", "1, 1", "4, 4", "99999999999, 2147483647"})
    void the_last_page_is_a_number_from_one(String said, int last) {
        try (Stub stub = stub(",'pagination':{'last_page':" + said + "}", "1,0");
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            assertThat(Accounts.feature(asked, Transactions.class)
                            .getPage(ALL, 1)
                            .getLastNumber())
                    .isEqualTo(last);
        }
    }

    @Test
    void a_list_that_repeats_itself_without_end_is_an_error_and_no_endless_loop() {
        try (Stub stub = new Stub(
                        (exchange, any) -> Stub.text(200, body("", "1,0")).to(exchange, any));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            Iterator<Payment> all = Accounts.feature(asked, Transactions.class)
                    .getAll(TransactionQuery.builder().perPage(2).build())
                    .iterator();
            all.next();
            all.next();
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(all::hasNext)
                    .withMessageContaining("again and again");
        }
    }

    /** What is found in pages of a size, of which each is written as the numbers of its transactions. */
    private static List<String> pagesOf(int size, String pagination, String... pages) {
        try (Stub stub = stub(pagination, pages);
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            List<String> found = references(Accounts.feature(asked, Transactions.class)
                    .getAll(TransactionQuery.builder().perPage(size).build()));
            assertThat(stub.requests()).hasSize(pages.length);
            return found;
        }
    }

    private static Stub stub(String pagination, String... pages) {
        return new Stub((exchange, any) -> {
            String page = exchange.getRequestURI().getQuery().replaceFirst(".*\\bpage=([0-9]+).*", "$1");
            Stub.text(200, body(pagination, pages[Integer.parseInt(page) - 1])).to(exchange, any);
        });
    }

    private static String body(String pagination, String page) {
        String data = page.replaceAll("[0-9]+", "{'reference':'T$0','status':'UNPAID','amount':1}");
        return ("{'success':true,'data':[" + data + "]" + pagination + "}").replace('\'', '"');
    }
}
