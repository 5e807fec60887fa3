package id.gerbang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Event;
import id.gerbang.CallbackReading;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.benchmarks.BareTripay.Created;
import id.gerbang.tripay.TripaySignature;
import id.gerbang.tripay.VerifySignature;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Each benchmark does what it says, once and untimed. */
class BenchmarksTest {

    @Test
    void the_signature_that_is_verified_is_the_right_one() {
        VerifySignature verify = new VerifySignature();
        assertThat(verify.verified()).isTrue();
        assertThat(HexFormat.of().formatHex(verify.computed()))
                .isEqualTo(new TripaySignature(Shop.PRIVATE_KEY, Shop.MERCHANT_CODE).ofCallback(Shop.callbackBody()));
    }

    @Test
    void a_callback_and_an_event_of_the_same_length_are_understood() throws Exception {
        ReadCallback read = new ReadCallback();
        read.sign();
        CallbackReading ours = read.gerbang();
        Event stripes = read.stripe();
        read.close();
        assertThat(ours)
                .isInstanceOfSatisfying(
                        CallbackReading.Authenticated.class,
                        authentic ->
                                assertThat(authentic.getNotice().getStatus()).isEqualTo(PaymentStatus.PAID));
        assertThat(stripes.getType()).isEqualTo("payment_intent.succeeded");
        assertThat(read.stripeLength()).isEqualTo(Shop.callbackBody().length);
    }

    @Test
    void all_of_them_make_the_same_payment() throws Exception {
        CreatePayment create = new CreatePayment();
        Payment ours = create.gerbang();
        Created byUrlConnection = create.urlConnection();
        Created byHttpClient = create.httpClient();
        Created byUrlConnectionTwice = create.urlConnectionTwice();
        create.close();
        assertThat(byUrlConnection).isEqualTo(byHttpClient).isEqualTo(byUrlConnectionTwice);
        assertThat(ours.getReference()).isEqualTo(byHttpClient.reference());
        assertThat(ours.getAmountToPay()).isEqualTo(Rupiah.of(byHttpClient.amount()));
        assertThat(ours.getPayCode()).isEqualTo(byHttpClient.payCode());
        assertThat(ours.getCheckoutUrl()).isEqualTo(byHttpClient.checkoutUrl());
        assertThat(ours.getExpiresAt()).isEqualTo(byHttpClient.expiresAt());
    }
}
