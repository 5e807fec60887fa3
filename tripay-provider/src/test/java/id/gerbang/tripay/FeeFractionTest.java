package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.OrderItem;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fees that are fractions or text. The customer still pays whole rupiah. */
class FeeFractionTest {

    @AutoClose
    private final Simulator tripay = new Simulator();

    @Test
    void customers_fee_with_a_fraction_is_the_whole_rupiah_that_the_customer_pays_on_top() throws Exception {
        try (Payments payments = Payments.connect(Accounts.feesOnCustomer(tripay.api()))) {
            Payment usual = payments.create(Orders.order("4711-1").build());
            tripay.fault("/transaction/create", "fee-fraction");
            Payment created = payments.create(Orders.order("4711-2").build());
            assertThat(created.getAmount()).isEqualTo(Orders.AMOUNT);
            assertThat(created.getFeeCustomer()).isEqualTo(usual.getFeeCustomer());
            assertThat(created.getTotalToPay()).isEqualTo(usual.getTotalToPay());
            tripay.fault("/transaction/detail", "fee-fraction");
            Payment found = requireNonNull(payments.findByReference("tripay", String.valueOf(created.getReference())));
            assertThat(found.getAmountToPay()).isEqualTo(created.getAmountToPay());
            assertThat(found.getFeeCustomer()).isEqualTo(created.getFeeCustomer());
            tripay.fault("/merchant/transactions", "fee-fraction");
            assertThat(payments.findByMerchantRef("tripay", "4711-2")).hasSize(1);
        }
    }

    @Test
    void payment_found_by_its_merchant_ref_with_a_fraction_in_the_fee_can_be_adopted() throws Exception {
        try (Gateways gateways = Accounts.open(Accounts.feesOnCustomer(tripay.api()), Clock.systemUTC())) {
            PaymentGateway gateway = gateways.get("tripay");
            Payment created = gateway.create(Orders.order("4711-1").build());
            tripay.fault("/transaction/detail", "fee-fraction");
            Payment found = requireNonNull(gateway.find(String.valueOf(created.getReference())));
            assertThat(gateway.fits(created, found)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"53500, 3499.5, 3500", "53500, '\"3500\"', 3500", "53500, '\"3500.25\"', 3500", "53500, 3500.75, 3500"})
    void fee_may_be_rounded_either_way_or_a_text(long toPay, String fee, long rounded) {
        try (Stub stub = new Stub(reply(toPay, fee));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            Payment payment = payments.create(Orders.order("4711-1").build());
            assertThat(payment.getAmount()).isEqualTo(Orders.AMOUNT);
            assertThat(payment.getTotalToPay()).isEqualTo(Rupiah.of(toPay));
            assertThat(payment.getFeeCustomer()).isEqualTo(Rupiah.of(rounded));
        }
    }

    /** 9 180 was reported for 10 000: net of the fee. */
    @ParameterizedTest
    @CsvSource({
        "49180, 0",
        "49180, 820",
        "53500, 3499",
        "53500, 3501",
        "53500, '\"Rp 3500\"'",
        "53500, null",
        "53499.5, 3499.5"
    })
    void reply_with_an_amount_that_the_fee_does_not_explain_leaves_the_outcome_unknown(String toPay, String fee) {
        try (Stub stub = new Stub(reply(toPay, fee));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> payments.create(Orders.order("4711-1").build()))
                    .withMessageMatching(".*(is about another amount|amount is not an amount in whole rupiah).*")
                    .satisfies(e -> assertThat(e.isMade()).isTrue());
        }
    }

    @Test
    void reply_with_an_amount_net_of_the_fee_is_never_a_payment() {
        Rupiah amount = Rupiah.of(10_000);
        try (Stub stub = new Stub(Stub.data("{'reference':'T1','merchant_ref':'4711-1','status':'UNPAID','amount':9180,"
                        + "'fee_merchant':820,'fee_customer':0,'total_fee':820,'amount_received':9180}"));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> payments.create(Orders.order("4711-1")
                            .amount(amount)
                            .items(OrderItem.of("Kopi", amount, 1))
                            .build()))
                    .withMessageContaining("the answer is about another amount")
                    .satisfies(e -> assertThat(e.isMade()).isTrue());
        }
    }

    @Test
    void fee_that_only_informs_is_rounded_and_one_that_cannot_be_read_is_absent_with_one_warning() {
        try (Payments payments = Payments.connect(Accounts.canary(Accounts.NOWHERE));
                LogBook log = new LogBook("id.gerbang.spi")) {
            Post post = Post.valid().with("fee_merchant", "1999.5").with("amount_received", "\"Rp 198.000\"");
            for (int i = 0; i < 2; i++) {
                assertThat(post.read(payments)).isInstanceOfSatisfying(Authenticated.class, reading -> {
                    PaymentNotice notice = reading.getNotice();
                    assertThat(notice.getFeeMerchant()).isEqualTo(Rupiah.of(2_000));
                    assertThat(notice.getAmountReceived()).isNull();
                });
            }
            assertThat(log.getMessages())
                    .containsExactly("WARNING tripay: amount_received is not a number, but a text like \"a 9.9\"."
                            + " It is left out; further ones of this kind are not logged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void absent_fee_is_nothing_to_warn_of(String fee) {
        try (Payments payments = Payments.connect(Accounts.canary(Accounts.NOWHERE));
                LogBook log = new LogBook("id.gerbang.spi")) {
            assertThat(Post.valid().with("fee_merchant", fee).read(payments)).isInstanceOf(Authenticated.class);
            assertThat(log.getMessages()).isEmpty();
        }
    }

    private static Stub.Answer reply(Object toPay, String fee) {
        return Stub.data("{'reference':'T1','merchant_ref':'4711-1','status':'UNPAID','amount':" + toPay
                + ",'fee_merchant':0,'fee_customer':" + fee + "}");
    }
}
