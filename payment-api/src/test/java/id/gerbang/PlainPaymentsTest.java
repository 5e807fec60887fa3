package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.spi.Callback;
import id.gerbang.spi.CallbackReading;
import id.gerbang.spi.ClassPath;
import id.gerbang.spi.MerchantRefLookup;
import id.gerbang.spi.ProviderJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainPaymentsTest {

    private static ClassPath jars;

    private final Payments payments =
            Payments.connect(Map.of("gerbang.acme.api-key", "CANARY-key", "gerbang.toko.api-key", "CANARY-key"));

    @BeforeAll
    static void dropJarsIn(@TempDir Path directory) throws IOException {
        jars = new ClassPath(
                ProviderJar.of("acme", "acme").writeTo(directory),
                ProviderJar.of("toko", "toko").writeTo(directory));
    }

    @AfterAll
    static void takeThemOut() throws IOException {
        jars.close();
    }

    private static PaymentRequest request(String account) {
        return PaymentRequest.builder()
                .account(account)
                .merchantRef("4711-1")
                .amount(Rupiah.of(85_000))
                .customer(Customer.of("Siti", "siti@shop.example", null))
                .build();
    }

    @Test
    void each_account_has_its_own_gateway() {
        assertThat(payments.getAccounts()).containsExactlyInAnyOrder("acme", "toko");
        assertThat(payments.create(request("acme")).getReference()).isEqualTo("acme by acme.Provider");
        assertThat(payments.create(request("toko")).getReference()).isEqualTo("toko by toko.Provider");
    }

    @Test
    void an_account_that_nobody_configured_is_an_error_that_names_those_that_are() {
        assertThatThrownBy(() -> payments.create(request("tripay")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gerbang.tripay")
                .hasMessageContaining("acme");
    }

    @Test
    void a_payment_is_found_by_its_account_and_reference() {
        assertThat(payments.find("acme/T1")).isNotNull();
        assertThat(payments.find("acme/unknown")).isNull();
        assertThat(payments.find("acme/")).isNull();
        assertThat(payments.find("nobody/T1")).isNull();
        assertThat(payments.find("T1")).isNull();
        assertThat(payments.find("")).isNull();
    }

    @Test
    void what_a_gateway_cannot_do_is_null_or_said() {
        assertThat(payments.feature("acme", MerchantRefLookup.class)).isNull();
        assertThatThrownBy(() -> payments.findByMerchantRef("acme", "4711-1"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("acme");
    }

    @Test
    void a_callback_is_read_by_its_account() {
        CallbackReading reading = payments.readCallback("toko", Callback.of(Map.of(), new byte[0]));
        assertThat(((CallbackReading.Rejected) reading).getMessage()).isEqualTo("toko by toko.Provider");
        assertThat(payments.acknowledge("toko", reading).getStatus()).isEqualTo(401);
    }

    @Test
    void closing_it_closes_its_gateways() {
        payments.close();
        assertThatThrownBy(() -> payments.create(request("acme"))).hasMessage("closed");
    }

    @Test
    void one_wrong_account_is_enough_not_to_open() {
        assertThatThrownBy(() -> Payments.connect(Map.of("gerbang.acme.api-key", "", "gerbang.toko.api-key", "x")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gerbang.acme.api-key is missing or empty");
    }

    @Test
    void no_account_at_all_is_an_error_that_says_what_is_missing() {
        assertThatThrownBy(() -> Payments.connect(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gerbang.<account>.api-key");
    }
}
