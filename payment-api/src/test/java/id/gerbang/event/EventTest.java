package id.gerbang.event;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTest {

    private static final String ID = "01J-event";
    private static final Instant TIME = Instant.parse("2026-11-21T03:04:05Z");
    private static final Payment PAYMENT = Payment.builder()
            .setId("tripay/T1")
            .setAccount("toko")
            .setMode(PaymentMode.PRODUCTION)
            .setReference("T1")
            .setStatus(PaymentStatus.PAID)
            .setAmount(Rupiah.of(10_000))
            .build();
    private static final PaymentNotice NOTICE = PaymentNotice.builder()
            .setReference("T1")
            .setStatus(PaymentStatus.PAID)
            .setGatewayStatus("PAID")
            .setTotalAmount(Rupiah.of(1))
            .setClosed(true)
            .build();

    static Stream<PaymentEvent> events() {
        return Stream.of(
                PaymentPaid.of(ID, TIME, PAYMENT, false),
                PaymentExpired.of(ID, TIME, PAYMENT),
                PaymentFailed.of(ID, TIME, PAYMENT),
                PaymentRefunded.of(ID, TIME, PAYMENT, true),
                mismatch(PAYMENT, PaymentMismatch.Reason.AMOUNT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_says_which_when_whose_and_whether_money_moves(PaymentEvent event) {
        assertThat(event.getId()).isEqualTo(ID);
        assertThat(event.getTime()).isEqualTo(TIME);
        assertThat(event.getAccount()).isEqualTo("toko");
        assertThat(event.getMode()).isEqualTo(PaymentMode.PRODUCTION);
        assertThat(event.getPayment()).isEqualTo(PAYMENT);
    }

    @Test
    void a_late_payment_is_flagged() {
        assertThat(PaymentPaid.of(ID, TIME, PAYMENT, true).isLate()).isTrue();
        assertThat(PaymentPaid.of(ID, TIME, PAYMENT, false).isLate()).isFalse();
    }

    @Test
    void a_refund_says_whether_the_payment_was_told_as_paid() {
        assertThat(PaymentRefunded.of(ID, TIME, PAYMENT, true).isPaidBefore()).isTrue();
        assertThat(PaymentRefunded.of(ID, TIME, PAYMENT, false).isPaidBefore()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_mismatch_has_its_reason_and_the_notice_even_without_a_payment(PaymentMismatch.Reason reason) {
        PaymentMismatch mismatch = mismatch(null, reason);

        assertThat(mismatch.getReason()).isEqualTo(reason);
        assertThat(mismatch.getNotice()).isEqualTo(NOTICE);
        assertThat(mismatch.getPayment()).isNull();
        assertThat(mismatch.getAccount()).isEqualTo("toko");
        assertThat(mismatch.getMode()).isEqualTo(PaymentMode.PRODUCTION);
    }

    private static PaymentMismatch mismatch(@Nullable Payment payment, PaymentMismatch.Reason reason) {
        return PaymentMismatch.of(ID, TIME, "toko", PaymentMode.PRODUCTION, payment, reason, NOTICE);
    }
}
