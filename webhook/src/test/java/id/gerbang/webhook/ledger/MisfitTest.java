package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.event.PaymentMismatch.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisfitTest {

    private final PaymentRow row = row("4711-1");
    private final PaymentNotice.Builder notice = PaymentNotice.builder()
            .setReference("T1")
            .setMerchantRef("4711-1")
            .setStatus(PaymentStatus.PAID)
            .setGatewayStatus("PAID")
            .setTotalAmount(Rupiah.of(50_000))
            .setClosed(true);

    @ParameterizedTest
    @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void what_is_as_stored_fits_whatever_it_says_became_of_it(PaymentStatus status) {
        notice.setStatus(status);
        assertThat(misfit()).isNull();
    }

    @Test
    void a_payment_that_nobody_asked_for_is_not_ours() {
        assertThat(Misfit.of(null, said(PaymentMode.SANDBOX))).isEqualTo(Reason.NOT_OURS);
    }

    @Test
    void a_payment_of_the_sandbox_is_not_paid_for_in_production_nor_the_other_way_round() {
        assertThat(Misfit.of(row, said(PaymentMode.PRODUCTION))).isEqualTo(Reason.NOT_OURS);
        row.mode = PaymentMode.PRODUCTION.name();
        assertThat(misfit()).isEqualTo(Reason.NOT_OURS);
    }

    @Test
    void what_came_into_an_open_payment_does_not_pay_what_was_asked_for() {
        notice.setClosed(false);
        assertThat(misfit()).isEqualTo(Reason.NOT_OURS);
    }

    @Test
    void what_was_asked_for_is_not_what_came_into_an_open_payment() {
        row.createdRef = null;
        assertThat(misfit()).isEqualTo(Reason.NOT_OURS);
        notice.setClosed(false);
        assertThat(misfit()).isNull();
    }

    @Test
    void another_merchant_ref_does_not_fit_nor_none() {
        notice.setMerchantRef("4711-2");
        assertThat(misfit()).isEqualTo(Reason.MERCHANT_REF);
        notice.setMerchantRef(null);
        assertThat(misfit()).isEqualTo(Reason.MERCHANT_REF);
        notice.setMerchantRef("4711-1 ");
        assertThat(misfit()).isEqualTo(Reason.MERCHANT_REF);
    }

    @Test
    void a_rupiah_more_or_less_does_not_fit() {
        notice.setTotalAmount(Rupiah.of(50_001));
        assertThat(misfit()).isEqualTo(Reason.AMOUNT);
        notice.setTotalAmount(Rupiah.of(49_999));
        assertThat(misfit()).isEqualTo(Reason.AMOUNT);
    }

    @Test
    void a_status_that_nobody_knows_changes_nothing() {
        notice.setStatus(PaymentStatus.UNKNOWN);
        assertThat(misfit()).isEqualTo(Reason.STATUS);
    }

    @Test
    void whose_it_is_comes_before_what_it_says() {
        notice.setStatus(PaymentStatus.UNKNOWN).setTotalAmount(Rupiah.of(1)).setMerchantRef("X");
        assertThat(misfit()).isEqualTo(Reason.MERCHANT_REF);
        notice.setMerchantRef("4711-1");
        assertThat(misfit()).isEqualTo(Reason.AMOUNT);
    }

    private @Nullable Reason misfit() {
        return Misfit.of(row, said(PaymentMode.SANDBOX));
    }

    private Ledger.Said said(PaymentMode mode) {
        return new Ledger.Said(
                "tripay",
                mode,
                notice.build(),
                (stored, total) -> stored.getAmount().equals(total));
    }

    private static PaymentRow row(String createdRef) {
        Payment payment = Payment.builder()
                .setId("p1")
                .setAccount("tripay")
                .setMode(PaymentMode.SANDBOX)
                .setReference("T1")
                .setMerchantRef(createdRef)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(50_000))
                .build();
        PaymentRow row = PaymentRow.of(payment, Instant.parse("2026-05-29T08:00:00Z"));
        row.createdRef = createdRef;
        return row;
    }
}
