package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaysTest {

    private static final String TOKEN = "CANARY-0123456789";

    private final Map<String, String> settings = Canary.settings();
    private final Path folder;

    GatewaysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"CANARY\");",
                "new Missing(); return null;",
                "throw new ExceptionInInitializerError(\"CANARY\");",
                "return null;"
            })
    void a_provider_that_fails_to_open_stops_its_own_account_only(String body) throws Exception {
        settings.put("gerbang.acme.api-key", "CANARY");
        try (URLClassLoader application = ProviderJar.application(acme(body));
                LogBook log = new LogBook(Gateways.class);
                Gateways gateways = ContextLoader.with(application, () -> Canary.open(Settings.of(settings)))) {
            assertThat(gateways.getAccounts()).containsExactly("fake");
            assertThat(gateways.getProblems()).containsOnlyKeys("acme");
            assertThat(gateways.getProblems().get("acme"))
                    .hasMessageContaining("gerbang.acme.provider")
                    .hasMessageNotContaining("CANARY");
            assertThat(log.getMessages()).singleElement().asString().contains("account acme");
        }
    }

    @Test
    void a_gateway_that_fails_to_close_keeps_no_other_open() throws Exception {
        settings.put("gerbang.acme.api-key", "CANARY");
        String body = "return new FakeGateway(config) {"
                + " public void close() { super.close(); throw new IllegalStateException(); } };";
        try (URLClassLoader application = ProviderJar.application(acme(body));
                LogBook log = new LogBook(Gateways.class)) {
            Gateways gateways = ContextLoader.with(application, () -> Canary.open(Settings.of(settings)));
            gateways.close();

            assertThat(((FakeGateway) gateways.get("acme")).getAsked()).containsExactly("close");
            assertThat(((FakeGateway) gateways.get("fake")).getAsked()).containsExactly("close");
            assertThat(log.getMessages()).singleElement().asString().contains("account acme failed to close");
        }
    }

    @Test
    void a_stopped_account_says_why_whenever_it_is_asked_for() {
        settings.put("gerbang.fake.api-key", "");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> gateways.get("fake"))
                    .withMessage("gerbang.fake.api-key is missing or empty");
        }
    }

    @Test
    void a_callback_comes_with_the_token_of_its_account_and_no_other() {
        settings.put("gerbang.fake.callback-token", TOKEN);
        settings.put("gerbang.accounts", "fake, toko");
        settings.putAll(Canary.account("toko"));
        settings.put("gerbang.toko.provider", "fake");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.getProblems()).isEmpty();
            assertThat(gateways.isCallbackToken("fake", TOKEN)).isTrue();
            assertThat(wrongTokens()).noneMatch(wrong -> gateways.isCallbackToken("fake", wrong));
            assertThat(gateways.isCallbackToken("fake", null)).isFalse();
            for (String without : new String[] {"toko", "nobody"}) {
                assertThat(gateways.isCallbackToken(without, null)).isTrue();
                assertThat(gateways.isCallbackToken(without, TOKEN)).isFalse();
                assertThat(wrongTokens()).noneMatch(wrong -> gateways.isCallbackToken(without, wrong));
            }
        }
    }

    private static Stream<String> wrongTokens() {
        return Stream.of(
                "",
                " ",
                "***",
                TOKEN + " ",
                TOKEN + "x",
                TOKEN.substring(1),
                TOKEN.substring(0, TOKEN.length() - 1),
                TOKEN.toLowerCase(Locale.ROOT),
                "\ud800");
    }

    @ParameterizedTest
    @CsvSource({
        "gerbang.fake.mode, sandpit",
        "gerbang.fake.api-kye, CANARY",
        "gerbang.fake.provider, kropay",
    })
    void an_account_that_something_else_stops_keeps_its_callback_token(String key, String value) {
        settings.put("gerbang.fake.callback-token", TOKEN);
        settings.put(key, value);
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.getProblems()).containsOnlyKeys("fake");
            assertThat(gateways.isCallbackToken("fake", TOKEN)).isTrue();
            assertThat(gateways.isCallbackToken("fake", null)).isFalse();
        }
    }

    @Test
    void an_account_that_its_callback_token_stops_takes_none() {
        settings.put("gerbang.fake.callback-token", "CANARY-15-chars");
        assertThat(Canary.problem(Settings.of(settings), "fake"))
                .hasMessage("gerbang.fake.callback-token is not 16 to 100 letters, digits, '-' and '_'");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.isCallbackToken("fake", "CANARY-15-chars")).isFalse();
        }
    }

    private URL acme(String body) throws IOException {
        return new ProviderJar(folder)
                .type("Missing", "class Missing {}")
                .type(
                        "Acme",
                        "public class Acme implements PaymentProvider {"
                                + " public String getId() { return \"acme\"; }"
                                + " public Set<String> getConfigKeys() { return Collections.singleton(\"api-key\"); }"
                                + " public PaymentGateway open(GatewayConfig config) { " + body + " } }")
                .listed("toko.Acme")
                .build("acme.jar", "Missing");
    }
}
