package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.qris.Qris;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A correct QRIS code in other letters is shown, and a wrong one is left out with the reason. */
class QrisTextTest {

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    private Payment create(String merchantRef) {
        return live.payments.create(Orders.order(merchantRef).channel("QRIS2").build());
    }

    @Test
    void code_with_a_lower_case_checksum_and_a_line_break_is_shown_as_emvco_writes_it() throws Exception {
        live.fault(LiveGateway.CREATE, "lower-checksum");
        try (LogBook log = new LogBook("id.gerbang.qris")) {
            Payment payment = create("4711-1");
            assertThat(requireNonNull(Qris.of(payment)).getAmount()).isEqualTo(Orders.AMOUNT);
            assertThat(payment.getQrString()).matches("000201.*6304[0-9A-F]{4}");
            assertThat(payment.getQrUrl()).isNotNull();
            assertThat(log.getMessages()).isEmpty();
        }
    }

    @Test
    void code_of_an_open_payment_with_a_lower_case_checksum_is_shown() throws Exception {
        OpenPayments open = Accounts.feature(live.payments, OpenPayments.class);
        live.fault("/open-payment/create", "lower-checksum");
        String uuid = assertShown(open.create(OpenPaymentRequest.of("QRIS2")));
        live.fault("/open-payment/{uuid}/detail", "lower-checksum");
        assertShown(requireNonNull(open.find(uuid)));
    }

    private static String assertShown(OpenPayment payment) {
        assertThat(Qris.of(payment)).isNotNull();
        return payment.getUuid();
    }

    @Test
    void the_log_says_whether_the_checksum_or_the_amount_is_wrong() {
        String code = requireNonNull(create("4711-1").getQrString());
        String other = requireNonNull(live.payments
                .create(Orders.order("4711-2")
                        .channel("QRIS2")
                        .amount(Rupiah.of(60_000))
                        .items(OrderItem.of("Kopi", Rupiah.of(60_000), 1))
                        .build())
                .getQrString());
        assertLeftOut(code, text -> text.substring(0, text.length() - 4) + "0000", "checksum");
        assertLeftOut(other, text -> text, "its amount is ");
    }

    private static void assertLeftOut(String code, UnaryOperator<String> change, String reason) {
        String text = change.apply(code);
        try (Stub stub =
                        new Stub(Stub.data("{'reference':'T1','merchant_ref':'4711-1','status':'UNPAID','amount':50000,"
                                + "'qr_string':'" + text + "'}"));
                Payments payments = Payments.connect(Accounts.production(stub.url()));
                LogBook log = new LogBook("id.gerbang.qris")) {
            Payment payment =
                    payments.create(Orders.order("4711-1").channel("QRIS2").build());
            assertThat(payment.getQrString()).isNull();
            List<String> lines = log.getMessages();
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("SEVERE the QRIS of T1 at tripay is left out: ")
                    .contains(reason)
                    .doesNotContain(text);
        }
    }
}
