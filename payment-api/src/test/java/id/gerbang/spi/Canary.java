package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings of two accounts in good order, with keys that are easy to find wherever they must not be. */
final class Canary {

    private Canary() {}

    static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("gerbang.public-url", "https://shop.example");
        settings.putAll(account("fake"));
        return settings;
    }

    static Map<String, String> account(String account) {
        return Map.of(
                "gerbang." + account + ".api-key", "CANARY-api-key",
                "gerbang." + account + ".private-key", "CANARY-private-key",
                "gerbang." + account + ".merchant-code", "T0001",
                "gerbang." + account + ".mode", "sandbox");
    }

    /** The only problem, which stops this account and tells no secret. */
    static ConfigurationException problem(Settings settings, String account) {
        try (Gateways gateways = open(settings)) {
            assertThat(gateways.getProblems()).containsKey(account);
            ConfigurationException problem =
                    Objects.requireNonNull(gateways.getProblems().get(account));
            assertThat(problem.toString()).doesNotContain("CANARY");
            assertThat(problem.getCause()).isNull();
            assertThat(gateways.getAccounts()).doesNotContain(account);
            return problem;
        }
    }

    static Gateways open(Settings settings) {
        return Gateways.open(
                settings,
                call -> {
                    throw new AssertionError("opening an account calls nobody");
                },
                Clock.systemUTC(),
                "gerbang.datasource");
    }

    static @Nullable String read(PaymentGateway gateway, String key) {
        return ((FakeGateway) gateway).getConfig().find(key);
    }
}
