package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.gerbang.Payment;
import id.gerbang.Payments;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.qris.Qris;
import id.gerbang.spi.Gateways;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a customer is shown of a payment by QRIS. */
class QrisTest {

    private static final String SANDBOX_WORDS = "{'reference':'T1','merchant_ref':'4711-1','status':'UNPAID',"
            + "'amount':50000,'qr_string':'SANDBOX MODE','qr_url':'https://tripay.example/qr/1'}";

    @AutoClose
    private final Simulator tripay = new Simulator();

    @Test
    void the_sandbox_has_no_code_but_a_picture_and_that_is_nothing_to_report() {
        try (Payments payments = tripay.connect();
                LogBook log = new LogBook("id.gerbang")) {
            Payment payment =
                    payments.create(Orders.order("4711-1").channel("QRIS2").build());
            assertThat(payment.getQrString()).isNull();
            assertThat(payment.getQrUrl()).isNotNull();
            assertThat(log.getMessages()).noneMatch(line -> line.startsWith("SEVERE"));
        }
    }

    @Test
    void a_payment_in_production_has_a_code_of_its_amount_and_no_other_character_passes() {
        try (Payments payments = tripay.connectInProduction()) {
            Payment payment =
                    payments.create(Orders.order("4711-1").channel("QRIS2").build());
            Qris code = requireNonNull(Qris.of(payment));
            assertThat(code.getAmount()).isEqualTo(Orders.AMOUNT);
            assertThat(code.isForOnePayment()).isTrue();
            assertThat(payment.getQrUrl()).isNotNull();
            assertNoOtherCharacterPasses(code.getText());
            String open = Accounts.feature(payments, OpenPayments.class)
                    .create(OpenPaymentRequest.of("QRIS2"))
                    .getQrString();
            assertNoOtherCharacterPasses(requireNonNull(open));
        }
    }

    @Test
    void where_the_customer_bears_the_fee_the_code_has_it_in_its_amount() {
        Map<String, String> settings = Accounts.feesOnCustomer(tripay.productionApi());
        settings.put("gerbang.tripay.mode", "production");
        try (Payments payments = Payments.connect(settings)) {
            Payment payment =
                    payments.create(Orders.order("4711-1").channel("QRIS2").build());
            Qris code = requireNonNull(Qris.of(payment));
            assertThat(code.getAmount())
                    .isEqualTo(payment.getTotalToPay())
                    .isEqualTo(Orders.AMOUNT.plus(requireNonNull(payment.getFeeCustomer())))
                    .isEqualTo(payment.getAmountToPay());
        }
    }

    @Test
    void the_sandboxs_words_in_production_are_a_wrong_code_wherever_they_come_from() {
        try (Stub one = new Stub(Stub.data(SANDBOX_WORDS));
                Stub list = new Stub(Stub.data("[" + SANDBOX_WORDS + "]"));
                Payments made = Payments.connect(Accounts.production(one.url()));
                Payments listed = Payments.connect(Accounts.production(list.url()));
                LogBook log = new LogBook("id.gerbang.qris")) {
            assertShowsNothing(
                    made.create(Orders.order("4711-1").channel("QRIS2").build()));
            assertShowsNothing(made.findByReference("tripay", "T1"));
            assertThat(listed.findByMerchantRef("tripay", "4711-1"))
                    .singleElement()
                    .satisfies(QrisTest::assertShowsNothing);
            assertThat(log.getMessages())
                    .hasSize(3)
                    .containsOnly(
                            "SEVERE the QRIS of T1 at tripay is left out: not a merchant's QR code: it has another"
                                    + " beginning or end");
        }
    }

    @Test
    void the_provider_itself_gives_what_tripay_said() {
        try (Stub stub = new Stub(Stub.data(SANDBOX_WORDS));
                Gateways gateways = Accounts.open(Accounts.production(stub.url()), Clock.systemUTC())) {
            Payment payment = gateways.get("tripay")
                    .create(Orders.order("4711-1").channel("QRIS2").build());
            assertThat(payment.getQrString()).isEqualTo("SANDBOX MODE");
            assertThat(Qris.isWrong(payment)).isTrue();
        }
    }

    private static void assertShowsNothing(@Nullable Payment payment) {
        Payment shown = requireNonNull(payment);
        assertThat(shown.getQrString()).isNull();
        assertThat(shown.getQrUrl()).isNull();
    }

    private static void assertNoOtherCharacterPasses(String code) {
        for (int at = 0; at < code.length(); at++) {
            for (String other : List.of("0", "1", "7", "9", "A", "F", "x", " ", "-")) {
                String altered = code.substring(0, at) + other + code.substring(at + 1);
                if (!altered.equals(code)) {
                    assertThatIllegalArgumentException().as(altered).isThrownBy(() -> Qris.parse(altered));
                }
            }
        }
    }
}
