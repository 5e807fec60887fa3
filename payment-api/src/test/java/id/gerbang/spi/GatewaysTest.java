package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaysTest {

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
