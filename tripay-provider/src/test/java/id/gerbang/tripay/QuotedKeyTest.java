package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.ConfigurationException;
import id.gerbang.Payments;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that was copied together with quotes or blanks. */
class QuotedKeyTest {

    private final Map<String, String> settings = Accounts.canary(Accounts.NOWHERE);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "private-key, \"CANARY-key\", is in quotes",
                "private-key, 'CANARY-key', is in quotes",
                "private-key, \"CANARY-key, is in quotes",
                "private-key, CANARY-key', is in quotes",
                "private-key, ~ \" CANARY-key \" ~, is in quotes",
                "private-key, CANARY key, has a blank",
                "private-key, CANARY\tkey, has a blank",
                "private-key, \u201cCANARY-key\u201d, character outside ASCII",
                "api-key, \"CANARY-key\", is in quotes",
                "api-key, CANARY key, has a blank"
            })
    void key_in_quotes_or_with_a_blank_is_refused_at_the_start_and_never_shown(
            String key, String value, String problem) {
        settings.put("gerbang.tripay." + key, value);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Payments.connect(settings))
                .withMessageContaining("gerbang.tripay." + key + " ")
                .withMessageContaining(problem)
                .satisfies(Secrets::absentFrom);
    }

    @Test
    void blanks_around_a_key_are_left_out() {
        settings.compute("gerbang.tripay.private-key", (name, key) -> " \t" + key + "\n");
        try (Payments payments = Payments.connect(settings)) {
            assertThat(Post.valid().read(payments)).isInstanceOf(Authenticated.class);
        }
    }
}
