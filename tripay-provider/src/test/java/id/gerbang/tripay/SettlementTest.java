package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void a_shop_that_bears_the_fee_is_paid_what_it_asked_for() throws Exception {
        try (Simulator tripay = new Simulator()) {
            assertThat(settling(Accounts.feesOnMerchant(tripay.api()), 49_999, 50_000, 50_001, 54_250))
                    .isEqualTo("50000 ");
        }
    }

    @Test
    void a_customer_who_bears_the_fee_pays_it_too() throws Exception {
        try (Simulator tripay = new Simulator()) {
            assertThat(settling(Accounts.feesOnCustomer(tripay.api()), 49_999, 50_000, 50_001, 54_249, 54_250, 54_251))
                    .isEqualTo("54250 ");
        }
    }

    @Test
    void the_amount_of_the_creates_answer_may_have_the_fee_in_it() {
        Payment stored = Payment.builder()
                .setId("tripay/T1")
                .setAccount("tripay")
                .setMode(PaymentMode.SANDBOX)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(113_390))
                .setAmountToPay(Rupiah.of(116_890))
                .setFeeCustomer(Rupiah.of(3_500))
                .build();
        try (Gateways gateways = open(Accounts.feesOnMerchant(Accounts.NOWHERE))) {
            PaymentGateway gateway = gateways.get("tripay");
            assertThat(gateway.isSettledBy(stored, Rupiah.of(116_890))).isTrue();
            assertThat(gateway.isSettledBy(stored, Rupiah.of(116_889))).isFalse();
            assertThat(gateway.isSettledBy(stored, Rupiah.of(116_891))).isFalse();
            assertThat(gateway.isSettledBy(stored, Rupiah.of(120_390))).isFalse();
        }
    }

    @Test
    void an_answer_about_a_payment_fits_by_its_one_amount() throws Exception {
        try (Simulator tripay = new Simulator();
                Gateways gateways = open(Accounts.feesOnCustomer(tripay.api()))) {
            PaymentGateway gateway = gateways.get("tripay");
            Payment stored = gateway.create(Orders.order("4711-1").build());
            assertThat(gateway.fits(stored, of(stored, 50_000))).isFalse();
            assertThat(gateway.fits(stored, of(stored, 54_250))).isTrue();
            assertThat(gateway.fits(stored, of(stored, 54_251))).isFalse();
        }
    }

    private static Payment of(Payment stored, long amount) {
        return stored.toBuilder().setAmountToPay(Rupiah.of(amount)).build();
    }

    /** Those of the amounts that settle a payment of Rp 50.000 with a fee of Rp 4.250. */
    private static String settling(Map<String, String> settings, long... amounts) {
        try (Gateways gateways = open(settings)) {
            PaymentGateway gateway = gateways.get("tripay");
            Payment stored = gateway.create(Orders.order("4711-1").build());
            StringBuilder settling = new StringBuilder();
            for (long amount : amounts) {
                if (gateway.isSettledBy(stored, Rupiah.of(amount))) {
                    settling.append(amount).append(' ');
                }
            }
            return settling.toString();
        }
    }

    private static Gateways open(Map<String, String> settings) {
        return Gateways.open(Settings.of(settings), HttpTransport.standard(), Clock.systemUTC());
    }
}
