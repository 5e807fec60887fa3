package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    private final Map<String, String> settings = Canary.settings();

    @ParameterizedTest
    @CsvSource({
        "gerbang.fake.api-kye, gerbang.fake.api-key",
        "gerbang.fake.apikey, gerbang.fake.api-key",
        "gerbang.fake.privat-key, gerbang.fake.private-key",
        "gerbang.fake.base-ulr, gerbang.fake.base-url",
        "gerbang.fake.timout, gerbang.fake.timeout",
        "gerbang.fake.callback-tokne, gerbang.fake.callback-token",
        "gerbang.fak.mode, gerbang.fake.mode",
        "GERBANG_FAKE_API_KYE, gerbang.fake.api-key",
        // known but for the spelling, so that nobody would read them
        "gerbang.fake.base_url, gerbang.fake.base-url",
        "gerbang.fake.Timeout, gerbang.fake.timeout",
        "gerbang_fake_callback_url, gerbang.fake.callback-url",
    })
    void a_slip_of_the_pen_is_reported_with_the_nearest_known_key(String slip, String nearest) {
        settings.put(slip, "CANARY");
        assertProblem(slip, "is not a known setting; did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "gerbang.acounts, gerbang.accounts",
        "gerbang.public-ulr, gerbang.public-url",
        "gerbang.datasorce, gerbang.datasource",
        "GERBANG_PUBLIC_ULR, gerbang.public-url",
        "GERBANG_DATA_SOURCE, gerbang.datasource",
    })
    void a_slip_in_a_setting_of_no_account_opens_nothing(String slip, String nearest) {
        settings.put(slip, "CANARY");
        assertThatThrownBy(() -> Canary.open(Settings.of(settings)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(slip + " is not a known setting; did you mean " + nearest + "?");
    }

    @Test
    void a_setting_that_nobody_reads_is_reported_with_those_of_the_account() {
        settings.put("gerbang.fake.colour", "CANARY");
        assertProblem("gerbang.fake.colour", "gerbang.fake.merchant-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gerbang.outbox.attempts",
                "gerbang.db.url",
                "gerbang.datasource",
                "gerbang.fake.base-url",
                "GERBANG_DB_PASSWORD",
                "gerbangs.fake.api-kye",
                "shop.accounts",
                "gerbang"
            })
    void a_setting_of_somebody_else_is_none_of_our_business(String name) {
        settings.put(name, "https://CANARY.example");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.getProblems()).isEmpty();
        }
    }

    @Test
    void names_that_a_configuration_answers_to_in_its_own_way_are_no_slips() {
        // as MicroProfile Config: dots for the environment's underscores, and an empty value is none at all
        Settings answering = new Settings() {
            @Override
            public @Nullable String get(String key) {
                if (key.equals("gerbang.fake.base.url")) {
                    return "https://pay.example";
                }
                return key.equals("gerbang.fake.base-url") ? "https://pay.example" : settings.get(key);
            }

            @Override
            public Set<String> getNames() {
                return Set.of("gerbang.fake.base.url", "GERBANG_FAKE_TIMEOUT", "gerbang.fake.api-key");
            }
        };
        try (Gateways gateways = Canary.open(answering)) {
            assertThat(gateways.getProblems()).isEmpty();
        }
    }

    private void assertProblem(String key, String problem) {
        ConfigurationException found = Canary.problem(Settings.of(settings), "fake");
        assertThat(found.getKey()).isEqualTo(key);
        assertThat(found).hasMessageStartingWith(key + " ").hasMessageContaining(problem);
    }
}
