package id.gerbang.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.shop.orders.Buyer;
import id.gerbang.shop.orders.Catalogue;
import id.gerbang.shop.orders.Order;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a customer who waits for a payment is shown, whatever a gateway gives. */
class PaymentCardTest {

    private static final URI PICTURE = URI.create("https://gateway.example/qr.svg");
    private static final Payment PAYMENT = Payment.builder()
            .setId("1")
            .setAccount("kropay")
            .setMode(PaymentMode.PRODUCTION)
            .setReference("PG-1")
            .setMerchantRef("1-1")
            .setStatus(PaymentStatus.PENDING)
            .setChannel("QRIS")
            .setAmount(Rupiah.of(85_000))
            .setAmountToPay(Rupiah.of(85_123))
            .build();

    @Test
    void a_payment_without_a_code_shows_the_gateways_own_picture() {
        Payment payment = PAYMENT.toBuilder().setQrUrl(PICTURE).build();
        assertThat(PaymentCard.pictureElsewhere(payment)).isEqualTo(PICTURE);
        assertThat(card(payment)).contains("<img class=\"qr\"").doesNotContain("no code to pay with");
    }

    @Test
    void a_code_that_is_not_to_be_shown_is_shown_by_no_picture_either() {
        Payment payment =
                PAYMENT.toBuilder().setQrString("not a code").setQrUrl(PICTURE).build();
        assertThat(PaymentCard.pictureElsewhere(payment)).isNull();
        assertThat(card(payment))
                .contains("The payment service gave no code to pay with.")
                .doesNotContain("<img");
    }

    @Test
    void a_payment_that_can_be_paid_on_the_gateways_page_needs_no_code() {
        Payment payment = PAYMENT.toBuilder().setCheckoutUrl(PICTURE).build();
        assertThat(card(payment)).contains("How to pay").doesNotContain("no code to pay with");
    }

    @Test
    void whoever_had_the_bank_asked_is_told_that_it_is_not_paid_yet() {
        assertThat(card(PAYMENT, true)).containsOnlyOnce("We asked: it is not paid yet.");
        assertThat(card(PAYMENT, false)).doesNotContain("We asked");
    }

    @Test
    void what_is_paid_by_now_is_not_said_to_be_unpaid() {
        Payment paid = PAYMENT.toBuilder().setStatus(PaymentStatus.PAID).build();
        assertThat(card(paid, true)).contains("One moment").doesNotContain("We asked");
    }

    private static String card(Payment payment) {
        return card(payment, false);
    }

    private static String card(Payment payment, boolean asked) {
        Buyer buyer = new Buyer("Siti Aminah", "siti@example.com", null);
        return PaymentCard.html("", new Order(Catalogue.products().get(0), buyer, Instant.EPOCH), payment, asked);
    }
}
