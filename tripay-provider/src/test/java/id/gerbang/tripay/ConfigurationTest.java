package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.gerbang.ConfigurationException;
import id.gerbang.Payments;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private final Map<String, String> settings = Accounts.canary(Accounts.NOWHERE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gerbang.tripay.api-key",
                "gerbang.tripay.private-key",
                "gerbang.tripay.merchant-code",
                "gerbang.tripay.mode",
                "gerbang.public-url"
            })
    void what_is_missing_or_empty_is_named(String key) {
        settings.put(key, "");
        assertThat(problem(key)).contains("is missing or empty");
        settings.put(key, " \t");
        assertThat(problem(key)).contains("is missing or empty");
        settings.remove(key);
        assertThat(problem(key)).contains("is missing or empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gerbang.tripay.mode | live | is neither sandbox nor production",
                "gerbang.tripay.mode | Sandbox | is neither sandbox nor production",
                "gerbang.tripay.api-key | CANARY key | has a blank",
                "gerbang.tripay.private-key | CANARY key | has a blank",
                "gerbang.tripay.private-key | CANARY–key | outside ASCII",
                "gerbang.tripay.base-url | ftp://tripay.co.id | is not an http or https URL",
                "gerbang.tripay.callback-url | /callback | is not an http or https URL",
                "gerbang.public-url | shop.example | is not an http or https URL",
                "gerbang.tripay.timeout | 15 | is not a duration",
                "gerbang.tripay.timeout | PT6M | is not between",
            })
    void what_is_wrong_is_named(String key, String value, String problem) {
        settings.put(key, value);
        assertThat(problem(key)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "gerbang.tripay.apikey, gerbang.tripay.api-key",
        "gerbang.tripay.privat-key, gerbang.tripay.private-key",
    })
    void a_slip_of_the_pen_is_noticed(String slip, String right) {
        settings.put(slip, Secrets.API_KEY);
        assertThat(problem(slip)).contains(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "production", " sandbox "})
    void both_modes_open_without_a_call(String mode) {
        settings.put("gerbang.tripay.mode", mode);
        settings.remove("gerbang.tripay.base-url");
        try (Payments payments = Payments.connect(settings)) {
            assertThat(payments.getAccounts()).containsExactly("tripay");
            Secrets.absentFrom(payments);
        }
    }

    @ParameterizedTest
    @CsvSource({"sandbox, /tripay/api", "production, /tripay/api-sandbox"})
    void the_address_of_the_other_mode_is_noticed(String mode, String path) {
        settings.put("gerbang.tripay.mode", mode);
        settings.put("gerbang.tripay.base-url", Accounts.NOWHERE + path);
        assertThat(problem("gerbang.tripay.base-url")).contains("is that of the other mode than " + mode);
    }

    @Test
    void an_account_may_have_another_name() {
        Map<String, String> named = Map.of(
                "gerbang.accounts", "toko",
                "gerbang.public-url", Accounts.NOWHERE,
                "gerbang.toko.provider", "tripay",
                "gerbang.toko.mode", "sandbox",
                "gerbang.toko.merchant-code", "T0001",
                "gerbang.toko.api-key", Secrets.API_KEY,
                "gerbang.toko.private-key", Secrets.PRIVATE_KEY);
        try (Payments payments = Payments.connect(named)) {
            assertThat(payments.getAccounts()).containsExactly("toko");
        }
    }

    private String problem(String key) {
        ConfigurationException problem =
                catchThrowableOfType(ConfigurationException.class, () -> Payments.connect(settings));
        assertThat(problem).isNotNull();
        assertThat(problem.getKey()).isEqualTo(key);
        Secrets.absentFrom(problem);
        return String.valueOf(problem.getMessage());
    }
}
