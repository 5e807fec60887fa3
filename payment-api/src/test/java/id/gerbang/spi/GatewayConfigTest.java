package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.gerbang.ConfigurationException;
import id.gerbang.Secret;
import id.gerbang.Settings;
import id.gerbang.http.HttpReply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayConfigTest {

    private static final URI USUAL = URI.create("https://gateway.example/api");

    private final Map<String, String> settings = new TreeMap<>();

    @Test
    void without_a_base_url_the_gateways_own_is_used() {
        assertThat(config().getBaseUrl(USUAL)).isEqualTo(USUAL);
        settings.put("gerbang.toko.base-url", " ");
        assertThat(config().getBaseUrl(USUAL)).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8090/tripay/, http://localhost:8090/tripay",
        "' HTTPS://pay.example// ', HTTPS://pay.example",
        "https://[::1]:65535/x, https://[::1]:65535/x"
    })
    void an_address_is_taken_without_blanks_and_slashes_at_its_end(String value, URI address) {
        settings.put("gerbang.toko.base-url", value);
        settings.put("gerbang.public-url", value);
        assertThat(config().getBaseUrl(USUAL)).isEqualTo(address);
        assertThat(config().getPublicUrl()).isEqualTo(address);
    }

    @Test
    void the_callback_url_is_made_of_the_public_one_unless_it_is_given() {
        settings.put("gerbang.public-url", "https://shop.example/toko/");
        assertThat(config().getCallbackUrl()).isEqualTo(URI.create("https://shop.example/toko/pay/callbacks/toko"));

        settings.put("gerbang.toko.callback-url", "https://other.example/hear?me=1");
        assertThat(config().getCallbackUrl()).isEqualTo(URI.create("https://other.example/hear?me=1"));
        settings.remove("gerbang.public-url");
        assertThat(config().getCallbackUrl()).isEqualTo(URI.create("https://other.example/hear?me=1"));
    }

    @Test
    void a_callback_token_stands_last_in_the_callback_url_unless_that_is_given() {
        settings.put("gerbang.public-url", "https://shop.example/toko/");
        settings.put("gerbang.toko.callback-token", " CANARY-token_0123 ");
        assertThat(config().getCallbackUrl())
                .isEqualTo(URI.create("https://shop.example/toko/pay/callbacks/toko/CANARY-token_0123"));

        settings.put("gerbang.toko.callback-url", "https://other.example/hear?me=1");
        assertThat(config().getCallbackUrl()).isEqualTo(URI.create("https://other.example/hear?me=1"));
    }

    @Test
    void a_callback_token_has_16_to_100_characters() {
        assertThat(config().findCallbackToken()).isNull();
        for (int length : new int[] {16, 100}) {
            settings.put("gerbang.toko.callback-token", "x".repeat(length));
            assertThat(config().findCallbackToken()).isEqualTo(Secret.of("x".repeat(length)));
        }
        for (int length : new int[] {1, 15, 101}) {
            settings.put("gerbang.toko.callback-token", "x".repeat(length));
            assertWrong("gerbang.toko.callback-token", () -> config().findCallbackToken());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "/", "%2D", ".", "~", "+", "=", "?", "#", ";", ":", "\n", "\u0000", "\u00e9", "\uff10"})
    void a_callback_token_with_what_does_not_stand_in_every_url_is_refused_and_not_repeated(String odd) {
        settings.put("gerbang.public-url", "https://shop.example");
        settings.put("gerbang.toko.callback-token", "CANARY-token" + odd + "0123456789");
        assertWrong("gerbang.toko.callback-token", () -> config().findCallbackToken());
        assertWrong("gerbang.toko.callback-token", () -> config().getCallbackUrl());
    }

    @Test
    void without_a_public_url_the_key_to_set_is_named() {
        assertWrong("gerbang.public-url", () -> config().getCallbackUrl());
        assertWrong("gerbang.public-url", () -> config().getPublicUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CANARY.example",
                "ftp://CANARY.example",
                "//CANARY.example",
                "https:///CANARY",
                "https:CANARY",
                "https://shop.example:65536/CANARY",
                "https://shop.example:CANARY/",
                "https://CANARY:CANARY@shop.example",
                "https://CANARY@shop.example/",
                "https://CANARY:CANARY@shop_example/",
                "https://shop.example/ CANARY",
                "https://shop.example/#CANARY",
                "https://shop.example/#",
                "javascript:CANARY"
            })
    void what_is_not_a_plain_web_address_is_refused_and_not_repeated(String value) {
        settings.put("gerbang.public-url", value);
        assertWrong("gerbang.public-url", () -> config().getPublicUrl());
        assertWrong("gerbang.public-url", () -> config().getCallbackUrl());
        settings.put("gerbang.toko.base-url", value);
        assertWrong("gerbang.toko.base-url", () -> config().getBaseUrl(USUAL));
        settings.put("gerbang.toko.callback-url", value);
        assertWrong("gerbang.toko.callback-url", () -> config().getCallbackUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example?CANARY", "https://shop.example/?"})
    void an_address_that_paths_are_put_after_has_no_query(String value) {
        settings.put("gerbang.public-url", value);
        settings.put("gerbang.toko.base-url", value);
        assertWrong("gerbang.public-url", () -> config().getPublicUrl());
        assertWrong("gerbang.toko.base-url", () -> config().getBaseUrl(USUAL));
    }

    @Test
    void a_call_may_take_fifteen_seconds_unless_it_is_said() {
        assertThat(config().getTimeout()).isEqualTo(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT5M", " pt3s "})
    void a_timeout_from_a_millisecond_to_five_minutes_is_taken(String timeout) {
        settings.put("gerbang.toko.timeout", timeout);
        assertThat(config().getTimeout()).isEqualTo(Duration.parse(timeout.trim()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0.000999999S",
                "PT5M0.000000001S",
                "PT0S",
                "PT-1S",
                "P1D",
                "15",
                "15s",
                "CANARY",
                "PT99999999999999999999S"
            })
    void any_other_timeout_is_refused(String timeout) {
        settings.put("gerbang.toko.timeout", timeout);
        assertWrong("gerbang.toko.timeout", () -> config().getTimeout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANARY key", "CANARY\u2013key", "CANARY\nkey", "CANARY\u007f", "CANARY\u00a0"})
    void a_secret_with_what_no_key_has_in_it_is_refused_and_not_repeated(String value) {
        settings.put("gerbang.toko.api-key", value);
        assertWrong("gerbang.toko.api-key", () -> config().requireSecret("api-key"));
    }

    @Test
    void a_secret_is_taken_without_blanks_around_it() {
        settings.put("gerbang.toko.api-key", " CANARY~!key\n");
        assertThat(config().requireSecret("api-key").reveal()).isEqualTo("CANARY~!key");
    }

    private GatewayConfig config() {
        return new GatewayConfig(
                "toko", Settings.of(settings), call -> HttpReply.of(200, Map.of(), new byte[0]), Clock.systemUTC());
    }

    private static void assertWrong(String key, ThrowingCallable reading) {
        ConfigurationException wrong = catchThrowableOfType(ConfigurationException.class, reading);
        assertThat(wrong).isNotNull().hasMessageStartingWith(key + " ").hasNoCause();
        assertThat(wrong.getKey()).isEqualTo(key);
        assertThat(wrong.toString()).doesNotContain("CANARY");
    }
}
