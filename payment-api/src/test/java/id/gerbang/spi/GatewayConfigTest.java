package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import id.gerbang.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayConfigTest {

    private static final URI USUAL = URI.create("https://usual.example/api");

    private static GatewayConfig config(Map<String, String> settings) {
        return new GatewayConfig("acme", Settings.of(settings), HttpTransport.standard(), Clock.systemUTC());
    }

    private static void assertWrong(String key, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.getKey()).isEqualTo(key);
            assertThat(e).hasMessageStartingWith(key + " ").message().doesNotContain("CANARY");
        });
    }

    @Test
    void what_is_not_set_is_as_usual() {
        GatewayConfig config = config(Map.of("gerbang.public-url", "https://shop.example"));
        assertThat(config.getBaseUrl(USUAL)).isEqualTo(USUAL);
        assertThat(config.getTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.getCallbackUrl()).isEqualTo(URI.create("https://shop.example/pay/callbacks/acme"));
        assertThat(config.find("merchant-code")).isNull();
    }

    @Test
    void what_is_set_counts_without_the_blanks_around_it() {
        GatewayConfig config = config(Map.of(
                "gerbang.public-url", " https://shop.example/ ",
                "gerbang.acme.base-url", "http://localhost:8090/api//",
                "gerbang.acme.callback-url", "https://edge.example/tripay?shop=1",
                "gerbang.acme.timeout", "PT3S",
                "gerbang.acme.merchant-code", " T1 "));
        assertThat(config.getPublicUrl()).isEqualTo(URI.create("https://shop.example"));
        assertThat(config.getBaseUrl(USUAL)).isEqualTo(URI.create("http://localhost:8090/api"));
        assertThat(config.getCallbackUrl()).isEqualTo(URI.create("https://edge.example/tripay?shop=1"));
        assertThat(config.getTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.require("merchant-code")).isEqualTo("T1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://CANARY.example",
                "https://",
                "https:///CANARY",
                "https://user:CANARY@shop.example",
                "https://shop.example/#CANARY",
                "https://shop.example:99999/CANARY",
                "https://shop.example/?CANARY",
                "https://CANARY shop"
            })
    void an_address_that_is_none_is_refused_and_not_repeated(String url) {
        GatewayConfig config = config(Map.of("gerbang.public-url", url, "gerbang.acme.base-url", url));
        assertWrong("gerbang.public-url", config::getPublicUrl);
        assertWrong("gerbang.public-url", config::getCallbackUrl);
        assertWrong("gerbang.acme.base-url", () -> config.getBaseUrl(USUAL));
    }

    @Test
    void without_a_public_address_the_error_says_what_it_is_for() {
        assertThatThrownBy(() -> config(Map.of()).getCallbackUrl())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gerbang.public-url is missing or empty")
                .hasMessageContaining("https://shop.example");
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT5M0.001S", "PT0.0001S", "15", "fifteen", "P1D"})
    void a_timeout_that_is_none_is_refused(String timeout) {
        assertWrong(
                "gerbang.acme.timeout",
                () -> config(Map.of("gerbang.acme.timeout", timeout)).getTimeout());
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S,1", "PT5M,300000"})
    void a_timeout_is_from_a_millisecond_to_five_minutes(String timeout, long millis) {
        assertThat(config(Map.of("gerbang.acme.timeout", timeout)).getTimeout()).isEqualTo(Duration.ofMillis(millis));
    }
}
