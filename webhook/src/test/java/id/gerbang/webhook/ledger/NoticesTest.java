package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Payment.Builder found = Payment.builder()
            .setId("p1")
            .setAccount("tripay")
            .setMode(PaymentMode.SANDBOX)
            .setReference("T1")
            .setMerchantRef("4711-1")
            .setStatus(PaymentStatus.PAID)
            .setGatewayStatus("PAID")
            .setAmount(Rupiah.of(50_000))
            .setFeeMerchant(Rupiah.of(4_250))
            .setFeeCustomer(Rupiah.of(1_000))
            .setAmountReceived(Rupiah.of(45_750))
            .setChannel("BRIVA")
            .setChannelName("BRI Virtual Account")
            .setOpenPayment("T0001OP1")
            .setPaidAt(Instant.parse("2026-05-29T08:00:00Z"));

    @Test
    void an_answer_says_the_same_as_a_callback() {
        assertThat(Notices.of(found.build(), true))
                .isEqualTo(PaymentNotice.builder()
                        .setReference("T1")
                        .setMerchantRef("4711-1")
                        .setStatus(PaymentStatus.PAID)
                        .setGatewayStatus("PAID")
                        .setTotalAmount(Rupiah.of(50_000))
                        .setFeeMerchant(Rupiah.of(4_250))
                        .setFeeCustomer(Rupiah.of(1_000))
                        .setAmountReceived(Rupiah.of(45_750))
                        .setChannel("BRIVA")
                        .setChannelName("BRI Virtual Account")
                        .setClosed(true)
                        .setOpenPayment("T0001OP1")
                        .setPaidAt(Instant.parse("2026-05-29T08:00:00Z"))
                        .build());
        assertThat(Notices.of(found.build(), false).isClosed()).isFalse();
    }

    @Test
    void what_was_to_be_paid_is_the_total_where_the_gateway_says_it() {
        found.setAmountToPay(Rupiah.of(51_000));
        assertThat(Notices.of(found.build(), true).getTotalAmount()).isEqualTo(Rupiah.of(51_000));
    }
}
