package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    private final Map<String, String> settings = Canary.settings();

    @Test
    void a_map_properties_and_an_environment_say_the_same() {
        Properties defaults = new Properties();
        defaults.putAll(settings);
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin"));
        settings.forEach((key, value) -> environment.put(inEnvironment(key), value));

        for (Settings each :
                new Settings[] {Settings.of(settings), Settings.of(new Properties(defaults)), Settings.of(environment)
                }) {
            try (Gateways gateways = Canary.open(each)) {
                assertThat(gateways.getProblems()).isEmpty();
                assertThat(gateways.getAccounts()).containsExactly("fake");
                assertThat(Canary.read(gateways.get("fake"), "merchant-code")).isEqualTo("T0001");
            }
        }
    }

    @Test
    void a_setting_in_a_file_goes_before_one_of_the_environment_beside_it() {
        settings.put("GERBANG_FAKE_MERCHANT_CODE", "T0002");
        settings.put("GERBANG_FAKE_TIMEOUT", "PT3S");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(Canary.read(gateways.get("fake"), "merchant-code")).isEqualTo("T0001");
            assertThat(Canary.read(gateways.get("fake"), "timeout")).isEqualTo("PT3S");
        }
    }

    @Test
    void settings_do_not_change_with_the_map_they_were_made_of() {
        Settings made = Settings.of(settings);
        settings.clear();
        assertThat(made.get("gerbang.fake.mode")).isEqualTo("sandbox");
        assertThat(made.getNames()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key", "private-key", "mode"})
    void an_empty_setting_that_is_needed_stops_the_account_and_is_named(String key) {
        for (String empty : new String[] {"", " \t"}) {
            settings.put("gerbang.fake." + key, empty);
            assertProblem("gerbang.fake." + key, "is missing or empty");
        }
        settings.remove("gerbang.fake." + key);
        assertProblem("gerbang.fake." + key, "is missing or empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gerbang.fake.callback-token", "GERBANG_FAKE_CALLBACK_TOKEN"})
    void a_callback_token_that_is_there_and_empty_stops_the_account(String name) {
        for (String empty : new String[] {"", " \t"}) {
            settings.put(name, empty);
            assertProblem("gerbang.fake.callback-token", "is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gerbang.fake.callback-token", "GERBANG_FAKE_CALLBACK_TOKEN", "gerbang.fake.callback.token"})
    void an_empty_callback_token_is_noticed_where_a_configuration_tells_its_name_alone(String name) {
        assertThat(Canary.problem(telling(name), "fake"))
                .hasMessage(
                        "gerbang.fake.callback-token is empty; it has to be 16 to 100 letters, digits, '-' and '_'");
    }

    @Test
    void the_callback_token_of_another_account_is_none_of_this_one() {
        settings.put("gerbang.accounts", "fake, fake-2");
        settings.putAll(Canary.account("fake-2"));
        settings.put("gerbang.fake-2.provider", "fake");
        settings.put("gerbang.fake-2.callback-token", "");
        settings.put("gerbang.fake.callback-token", "CANARY-0123456789");
        settings.put("GERBANG_FAKE_CALLBACK_TOKEN", "");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.getProblems()).containsOnlyKeys("fake-2");
            assertThat(gateways.isCallbackToken("fake", "CANARY-0123456789")).isTrue();
        }
    }

    /** As MicroProfile Config, which says of an empty value that there is none. */
    private Settings telling(String name) {
        Settings others = Settings.of(settings);
        return new Settings() {
            @Override
            public @Nullable String get(String key) {
                return others.get(key);
            }

            @Override
            public Set<String> getNames() {
                Set<String> names = new TreeSet<>(others.getNames());
                names.add(name);
                return names;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "Sandbox", "sandbox,production"})
    void an_unknown_mode_stops_the_account(String mode) {
        settings.put("gerbang.fake.mode", mode);
        assertProblem("gerbang.fake.mode", "is neither sandbox nor production");
    }

    @Test
    void several_accounts_at_one_gateway_each_have_their_own_settings() {
        settings.put("gerbang.accounts", " toko-1, toko-2 ,,");
        for (String account : new String[] {"toko-1", "toko-2"}) {
            settings.putAll(Canary.account(account));
            settings.put("gerbang." + account + ".provider", "fake");
        }
        settings.put("gerbang.toko-2.merchant-code", "T0002");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.getProblems()).isEmpty();
            assertThat(gateways.getAccounts()).containsExactly("toko-1", "toko-2");
            assertThat(Canary.read(gateways.get("toko-1"), "merchant-code")).isEqualTo("T0001");
            assertThat(Canary.read(gateways.get("toko-2"), "merchant-code")).isEqualTo("T0002");
        }
    }

    @Test
    void one_stopped_account_does_not_stop_another() {
        settings.put("gerbang.accounts", "fake,toko,kropay");
        settings.putAll(Canary.account("toko"));
        settings.put("gerbang.toko.provider", "fake");
        settings.put("gerbang.toko.privat-key", "CANARY");
        try (Gateways gateways = Canary.open(Settings.of(settings))) {
            assertThat(gateways.getAccounts()).containsExactly("fake");
            assertThat(gateways.getProblems()).containsOnlyKeys("toko", "kropay");
            assertThat(gateways.getProblems().get("toko")).hasMessageContaining("gerbang.toko.private-key");
            assertThat(gateways.getProblems().get("kropay")).hasMessageContaining("id.gerbang:kropay-provider");
        }
    }

    @Test
    void a_slip_in_an_accounts_name_is_told_with_the_provider_that_is_there() {
        settings.put("gerbang.faek.api-key", "CANARY");
        assertThat(Canary.problem(Settings.of(settings), "faek"))
                .hasMessageContaining("if you mean 'fake', correct the name");
    }

    @Test
    void an_account_whose_jar_is_missing_is_noticed_although_no_list_names_it() {
        settings.put("GERBANG_KROPAY_API_KEY", "CANARY");
        assertThat(Canary.problem(Settings.of(settings), "kropay"))
                .hasMessageContainingAll("gerbang.kropay.provider", "id.gerbang:kropay-provider", "[fake]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fake;toko", "to ko", "../fake", "-fake", "fake\u00e9"})
    void what_cannot_be_an_accounts_name_is_said_before_a_jar_is_asked_for(String name) {
        settings.put("gerbang.accounts", name);
        ConfigurationException problem = Canary.problem(Settings.of(settings), name);
        assertThat(problem.getKey()).isEqualTo("gerbang.accounts");
        assertThat(problem).hasMessageContaining("letters, digits");
    }

    @Test
    void no_account_at_all_is_no_problem_of_an_account() {
        try (Gateways gateways = Canary.open(Settings.of(Map.of()))) {
            assertThat(gateways.getAccounts()).isEmpty();
            assertThat(gateways.getProblems()).isEmpty();
        }
    }

    private void assertProblem(String key, String problem) {
        ConfigurationException found = Canary.problem(Settings.of(settings), "fake");
        assertThat(found.getKey()).isEqualTo(key);
        assertThat(found).hasMessageStartingWith(key + " ").hasMessageContaining(problem);
    }

    private static String inEnvironment(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
