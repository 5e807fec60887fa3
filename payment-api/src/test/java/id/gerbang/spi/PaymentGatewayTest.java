package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Customer;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a gateway does that says nothing of its own. */
class PaymentGatewayTest {

    private final Payment stored = payment(10_000, null);
    private final PaymentGateway gateway = new FakeGateway(new GatewayConfig(
            "tripay", Settings.of(Collections.emptyMap()), HttpTransport.standard(), Clock.systemUTC()));

    @Test
    void an_answer_fits_if_both_its_amounts_do() {
        assertThat(gateway.fits(stored, payment(10_000, 10_000L))).isTrue();
        assertThat(gateway.fits(stored, payment(10_000, null))).isTrue();
    }

    @Test
    void an_answer_with_another_amount_does_not_fit() {
        assertThat(gateway.fits(stored, payment(9_999, 10_000L))).isFalse();
        assertThat(gateway.fits(stored, payment(10_000, 10_001L))).isFalse();
        assertThat(gateway.fits(stored, payment(9_999, null))).isFalse();
    }

    @Test
    void what_is_asked_for_can_be_paid_for_a_day_unless_the_request_says_how_long() {
        assertThat(gateway.timeToPay(request(null))).isEqualTo(Duration.ofDays(1));
        assertThat(gateway.timeToPay(request(Duration.ofHours(2)))).isEqualTo(Duration.ofHours(2));
    }

    private static PaymentRequest request(@Nullable Duration expiresIn) {
        PaymentRequest.Builder request = PaymentRequest.builder()
                .account("tripay")
                .merchantRef("4711-1")
                .amount(Rupiah.of(10_000))
                .customer(Customer.of("Siti", "siti@shop.example", null));
        return expiresIn == null
                ? request.build()
                : request.expiresIn(expiresIn).build();
    }

    private static Payment payment(long amount, @Nullable Long toPay) {
        return Payment.builder()
                .setId("p1")
                .setAccount("tripay")
                .setMode(PaymentMode.SANDBOX)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(amount))
                .setAmountToPay(toPay == null ? null : Rupiah.of(toPay))
                .build();
    }
}
