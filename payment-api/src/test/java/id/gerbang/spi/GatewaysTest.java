package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import id.gerbang.http.HttpTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings as people write them, against three providers: acme, toko and one that fails to open. */
class GatewaysTest {

    private static final String KEY = "CANARY-key";

    private static ClassPath jars;

    @BeforeAll
    static void dropJarsIn(@TempDir Path directory) throws IOException {
        jars = new ClassPath(
                ProviderJar.of("acme", "acme").writeTo(directory),
                ProviderJar.of("toko", "toko").writeTo(directory),
                ProviderJar.failing("failing", "failing").writeTo(directory));
    }

    @AfterAll
    static void takeThemOut() throws IOException {
        jars.close();
    }

    private static Gateways open(String... settings) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put(settings[i], settings[i + 1]);
        }
        return open(Settings.of(map));
    }

    private static Gateways open(Settings settings) {
        return Gateways.open(settings, HttpTransport.standard(), Clock.systemUTC());
    }

    private static String problem(Gateways gateways, String account) {
        ConfigurationException problem = Objects.requireNonNull(
                gateways.getProblems().get(account),
                () -> gateways.getProblems().toString());
        assertThat(problem).message().doesNotContain("CANARY");
        assertThat(gateways.getAccounts()).doesNotContain(account);
        return String.valueOf(problem.getMessage());
    }

    @Test
    void an_account_is_named_like_its_provider_unless_it_is_said_otherwise() {
        try (Gateways gateways =
                open("gerbang.acme.api-key", KEY, "gerbang.branch.api-key", KEY, "gerbang.branch.provider", "toko")) {
            assertThat(gateways.getAccounts()).containsExactlyInAnyOrder("acme", "branch");
            assertThat(gateways.getProblems()).isEmpty();
            assertThat(Objects.requireNonNull(gateways.get("branch").find("x")).getReference())
                    .isEqualTo("branch by toko.Provider");
        }
    }

    @Test
    void several_accounts_at_one_gateway_are_listed() {
        try (Gateways gateways = open(
                "gerbang.accounts", "north, south",
                "gerbang.north.provider", "acme",
                "gerbang.north.api-key", KEY,
                "gerbang.south.provider", "acme",
                "gerbang.south.api-key", KEY,
                "gerbang.acme.api-key", "not of a listed account")) {
            assertThat(gateways.getAccounts()).containsExactly("north", "south");
            assertThat(gateways.getProblems()).isEmpty();
        }
    }

    @Test
    void properties_do_as_well_as_a_map_their_defaults_too() {
        Properties defaults = new Properties();
        defaults.setProperty("gerbang.acme.api-key", KEY);
        try (Gateways gateways = open(Settings.of(new Properties(defaults)))) {
            assertThat(gateways.getAccounts()).containsExactly("acme");
        }
    }

    @Test
    void an_account_is_found_by_the_names_that_an_environment_has() {
        Map<String, String> environment = Map.of("GERBANG_ACME_API_KEY", KEY);
        try (Gateways gateways = open(new Settings() {
            @Override
            public @Nullable String get(String key) {
                return environment.get(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
            }

            @Override
            public Set<String> getNames() {
                return environment.keySet();
            }
        })) {
            assertThat(gateways.getAccounts()).containsExactly("acme");
            assertThat(gateways.getProblems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_secret_stops_the_account_and_names_the_key(String empty) {
        try (Gateways gateways = open("gerbang.acme.api-key", empty, "gerbang.toko.api-key", KEY)) {
            assertThat(problem(gateways, "acme")).isEqualTo("gerbang.acme.api-key is missing or empty");
            assertThat(gateways.getAccounts()).containsExactly("toko");
        }
    }

    @Test
    void a_secret_that_was_copied_badly_stops_the_account_and_is_not_repeated() {
        try (Gateways gateways = open("gerbang.acme.api-key", "CANARY key")) {
            assertThat(problem(gateways, "acme")).startsWith("gerbang.acme.api-key has a blank");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gerbang.acme.api-kye,gerbang.acme.api-key",
        "gerbang.acme.privat-key,gerbang.acme.private-key",
        "gerbang.acme.Mode2,gerbang.acme.mode",
        "gerbang.acme.timeuot,gerbang.acme.timeout",
        "gerbang.acounts,gerbang.accounts",
        "gerbang.public-ulr,gerbang.public-url",
        "gerbang.datasorce,gerbang.datasource",
        "gerbang.outbox.atempts,gerbang.outbox.attempts",
        "GERBANG_ACME_BASE_ULR,gerbang.acme.base-url"
    })
    void a_typing_error_is_reported_with_the_nearest_name(String wrong, String right) {
        try (Gateways gateways = open("gerbang.acme.api-key", KEY, wrong, "CANARY-value")) {
            assertThat(problem(gateways, "acme"))
                    .isEqualTo(wrong + " is not a known setting; did you mean " + right + "?");
        }
    }

    @Test
    void a_setting_that_the_account_does_not_have_is_reported_with_those_that_it_has() {
        try (Gateways gateways = open("gerbang.acme.api-key", KEY, "gerbang.acme.webhook", "CANARY-value")) {
            assertThat(problem(gateways, "acme"))
                    .contains("gerbang.acme.webhook is not a known setting", "gerbang.acme.base-url");
        }
    }

    @Test
    void a_typing_error_in_one_account_does_not_stop_another() {
        try (Gateways gateways =
                open("gerbang.acme.api-key", KEY, "gerbang.acme.mdoe", "x", "gerbang.toko.api-key", KEY)) {
            assertThat(problem(gateways, "acme")).contains("gerbang.acme.mode");
            assertThat(gateways.getAccounts()).containsExactly("toko");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gerbang.db.url", "gerbang.something.else", "quarkus.acme.api-kye", "GERBANG_HOME"})
    void what_may_be_somebody_elses_is_left_alone(String name) {
        try (Gateways gateways = open("gerbang.acme.api-key", KEY, name, "x")) {
            assertThat(gateways.getProblems()).isEmpty();
        }
    }

    @Test
    void an_account_whose_jar_is_missing_is_not_passed_over() {
        try (Gateways gateways = open("gerbang.kropay.api-key", KEY, "gerbang.acme.api-key", KEY)) {
            assertThat(problem(gateways, "kropay")).contains("id.gerbang:kropay-provider");
            assertThat(gateways.getAccounts()).containsExactly("acme");
        }
    }

    @Test
    void a_provider_that_fails_stops_its_own_account_only() {
        try (Gateways gateways = open("gerbang.failing.api-key", KEY, "gerbang.acme.api-key", KEY)) {
            assertThat(problem(gateways, "failing")).contains("NoClassDefFoundError");
            assertThat(gateways.getAccounts()).containsExactly("acme");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../x", "a b", "é"})
    void the_name_of_an_account_goes_into_a_path_and_is_checked(String name) {
        try (Gateways gateways = open(
                "gerbang.accounts",
                name,
                "gerbang." + name + ".provider",
                "acme",
                "gerbang." + name + ".api-key",
                KEY)) {
            assertThat(problem(gateways, name)).startsWith("gerbang.accounts names '" + name + "'");
        }
    }

    @Test
    void an_account_that_is_stopped_or_unknown_says_so_to_whoever_asks_for_it() {
        try (Gateways gateways = open("gerbang.acme.api-key", "", "gerbang.toko.api-key", KEY)) {
            assertThatThrownBy(() -> gateways.get("acme"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("gerbang.acme.api-key");
            assertThatThrownBy(() -> gateways.get("nobody"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("gerbang.nobody")
                    .hasMessageContaining("[toko]");
        }
    }
}
