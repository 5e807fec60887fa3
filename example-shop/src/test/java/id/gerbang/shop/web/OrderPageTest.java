package id.gerbang.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import org.junit.jupiter.api.Test;

/** What an order's page says of a payment's name on the gateway's side. */
class OrderPageTest {

    private static final Payment PAYMENT = Payment.builder()
            .setId("1")
            .setAccount("kropay")
            .setMode(PaymentMode.PRODUCTION)
            .setReference("PG-1")
            .setMerchantRef("1-1")
            .setStatus(PaymentStatus.PENDING)
            .setChannel("QRIS")
            .setAmount(Rupiah.of(85_000))
            .build();

    @Test
    void a_payment_is_shown_with_the_gateways_reference() {
        assertThat(OrderPage.reference(PAYMENT)).contains("Reference PG-1");
    }

    @Test
    void a_reference_becomes_no_markup() {
        Payment odd = PAYMENT.toBuilder().setReference("<b>PG&1").build();
        assertThat(OrderPage.reference(odd)).contains("Reference &lt;b&gt;PG&amp;1<");
    }

    @Test
    void while_nobody_knows_a_reference_none_is_shown() {
        Payment unanswered = PAYMENT.toBuilder()
                .setStatus(PaymentStatus.UNKNOWN)
                .setReference(null)
                .build();
        assertThat(OrderPage.reference(unanswered)).isEmpty();
        assertThat(OrderPage.reference(null)).isEmpty();
    }
}
