package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a list that another program has made, and that cannot be read. */
class BadRowTest {

    private static final TransactionQuery ALL = TransactionQuery.builder().build();

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @ParameterizedTest
    @ValueSource(strings = {"bad-row", "bad-row-without-ref"})
    void the_other_rows_are_listed_and_one_warning_says_what_is_left_out(String kind) throws Exception {
        Payment other = live.create("4711-1");
        Transactions transactions = Accounts.feature(live.payments, Transactions.class);
        try (LogBook log = new LogBook("id.gerbang.spi")) {
            for (int i = 0; i < 2; i++) {
                live.fault(LiveGateway.LIST, kind);
                PaymentPage page = transactions.getPage(ALL, 1);
                assertThat(page.getPayments()).extracting(Payment::getReference).containsExactly(other.getReference());
                assertThat(page.getLeftOut()).isEqualTo(1);
            }
            assertThat(log.getMessages())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "WARNING tripay: a row of the list data cannot be read: status is not a text, but null.")
                    .doesNotContain("OTHER-PROGRAM", "85");
        }
    }

    @Test
    void walking_through_all_pages_goes_on_behind_a_page_of_bad_rows_alone() throws Exception {
        Payment newest = live.create("4711-1");
        try (Stub stub = new Stub((exchange, self) -> {
                    boolean first = String.valueOf(exchange.getRequestURI()).contains("page=1&");
                    String row = first
                            ? "{'reference':'X','merchant_ref':'other','status':null,'amount':'Rp 1'}"
                            : "{'reference':'" + newest.getReference()
                                    + "','merchant_ref':'4711-1','status':'PAID','amount':'50000'}";
                    Stub.text(
                                    200,
                                    ("{'success':true,'data':[" + row + "],'pagination':{'last_page':'2'}}")
                                            .replace('\'', '"'))
                            .to(exchange, self);
                });
                Payments payments = Payments.connect(Accounts.canary(stub.url()));
                LogBook log = new LogBook("id.gerbang.spi")) {
            assertThat(Accounts.feature(payments, Transactions.class).getAll(ALL))
                    .extracting(Payment::getReference)
                    .containsExactly(newest.getReference());
            assertThat(log.getMessages()).hasSize(1);
        }
    }

    @Test
    void lookup_before_a_create_is_repeated_leaves_out_a_row_with_another_merchant_ref() throws Exception {
        Payment created = live.create("4711-1");
        try (LogBook log = new LogBook("id.gerbang.spi")) {
            live.fault(LiveGateway.LIST, "bad-row");
            assertThat(live.payments.findByMerchantRef("tripay", "4711-1"))
                    .extracting(Payment::getReference)
                    .containsExactly(created.getReference());
            live.fault(LiveGateway.LIST, "bad-row");
            assertThat(live.payments.findByMerchantRef("tripay", "4711-2")).isEmpty();
            assertThat(log.getMessages()).hasSize(1);
        }
    }

    @Test
    void lookup_fails_if_the_bad_row_may_be_the_one_that_is_looked_for() throws Exception {
        live.create("4711-1");
        live.fault(LiveGateway.LIST, "bad-row-without-ref");
        assertLookupIsUnreadable(live.payments);
        String own = "{'reference':'T1','merchant_ref':'4711-1','status':null,'amount':50000}";
        for (String row : List.of(own, "{'merchant_ref':{},'status':null}", "'no row'")) {
            try (Stub stub = new Stub(Stub.data("[" + row + "]"));
                    Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
                assertLookupIsUnreadable(payments);
            }
        }
    }

    private static void assertLookupIsUnreadable(Payments payments) {
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> payments.findByMerchantRef("tripay", "4711-1"))
                .withMessageStartingWith("tripay gave an answer that cannot be read: ")
                .satisfies(e -> assertThat(e.isAnswered()).isTrue());
    }

    @Test
    void bad_row_among_the_payments_of_an_open_payment_is_reported_once_for_a_person() throws Exception {
        OpenPayments open = Accounts.feature(live.payments, OpenPayments.class);
        String uuid = open.create(OpenPaymentRequest.of("BCAVAOP")).getUuid();
        live.tripay.payInto(uuid, 25_000);
        Instant now = Instant.now();
        try (LogBook log = new LogBook()) {
            for (int i = 0; i < 2; i++) {
                live.fault("/open-payment/{uuid}/transactions", "bad-row");
                assertThat(open.getPayments(uuid, now.minusSeconds(3_600), now.plusSeconds(3_600)))
                        .extracting(Payment::getAmount)
                        .containsExactly(Rupiah.of(25_000));
            }
            assertThat(log.getMessages())
                    .singleElement()
                    .asString()
                    .startsWith("SEVERE a payment in a list of tripay cannot be read")
                    .endsWith("look for T0001000000000OTHER at TriPay");
        }
    }
}
