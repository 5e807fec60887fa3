package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.ConfigurationException;
import id.gerbang.Payments;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What TriPay's sandbox lacks is said at once, and nothing is sent. */
class ModeTest {

    /** A call of a shop's. */
    interface Call {
        void of(Payments payments);
    }

    @AutoClose
    private final Stub stub = new Stub(Stub.data("{}"));

    static Stream<Named<Call>> productionsOwn() {
        OpenPaymentRequest request = OpenPaymentRequest.of("BCAVAOP");
        return Stream.of(
                Named.of("T5", payments -> wallets(payments).link("DANA", "08123456789")),
                Named.of("T6", payments -> wallets(payments).unlink("DANA", "08123456789")),
                Named.of("T7", payments -> wallets(payments).get("DANA", "08123456789")),
                Named.of("T11", payments -> openPayments(payments).create(request)),
                Named.of("T12", payments -> openPayments(payments).find("T0001OP1")),
                Named.of("T12, not a uuid", payments -> openPayments(payments).find("../x")),
                Named.of(
                        "T13",
                        payments -> openPayments(payments).getPayments("T0001OP1", Instant.EPOCH, Instant.EPOCH)));
    }

    private static EWallets wallets(Payments payments) {
        return Accounts.feature(payments, EWallets.class);
    }

    private static OpenPayments openPayments(Payments payments) {
        return Accounts.feature(payments, OpenPayments.class);
    }

    private static void assertMissing(ThrowingCallable call, String key) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(call)
                .withMessageContaining("sandbox")
                .withMessageContaining("production")
                .withMessageNotContaining("0812")
                .satisfies(e -> assertThat(e.getKey()).isEqualTo(key));
    }

    @ParameterizedTest
    @MethodSource("productionsOwn")
    void it_fails_at_once_in_sandbox_mode_and_names_the_setting(Call call) {
        try (Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            assertMissing(() -> call.of(payments), "gerbang.tripay.mode");
            assertThat(stub.requests()).isEmpty();
        }
    }

    @Test
    void the_setting_is_that_of_the_account() {
        Map<String, String> settings = Accounts.canary(stub.url());
        Accounts.production(stub.url())
                .forEach((key, value) -> settings.put(key.replace(".tripay.", ".second."), value));
        settings.put("gerbang.second.provider", "tripay");
        settings.put("gerbang.second.mode", "sandbox");
        settings.put("gerbang.tripay.mode", "production");
        try (Payments payments = Payments.connect(settings)) {
            EWallets second = requireNonNull(payments.feature("second", EWallets.class));
            assertMissing(() -> second.link("DANA", "08123456789"), "gerbang.second.mode");
            assertThat(stub.requests()).isEmpty();
        }
    }

    @Test
    void the_two_modes_do_not_see_each_others_payments() {
        try (Simulator tripay = new Simulator();
                Payments sandbox = Payments.connect(Accounts.canary(tripay.api()));
                Payments production = tripay.connectInProduction()) {
            sandbox.create(Orders.order("4711-1").build());
            assertThat(sandbox.findByMerchantRef("tripay", "4711-1")).hasSize(1);
            assertThat(production.findByMerchantRef("tripay", "4711-1")).isEmpty();
        }
    }
}
