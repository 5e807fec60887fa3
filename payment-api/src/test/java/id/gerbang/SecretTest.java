package id.gerbang;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private final Secret secret = Secret.of("CANARY-key");

    @Test
    void it_prints_as_three_stars_everywhere() {
        assertThat(secret).hasToString("***");
        assertThat("key " + secret + " of " + List.of(secret)).isEqualTo("key *** of [***]");
        assertThat(String.format("%s", secret)).isEqualTo("***");
        assertThat(new ConfigurationException("gerbang.tripay.api-key", "is " + secret))
                .hasMessage("gerbang.tripay.api-key is ***");
    }

    @Test
    void it_is_revealed_to_who_asks_for_it() {
        assertThat(secret.reveal()).isEqualTo("CANARY-key");
    }

    @Test
    void secrets_are_equal_by_value_and_their_hash_tells_nothing() {
        assertThat(secret).isEqualTo(Secret.of("CANARY-key"));
        assertThat(secret).isNotEqualTo(Secret.of("CANARY-kez")).isNotEqualTo("CANARY-key");
        assertThat(secret).hasSameHashCodeAs(Secret.of("another"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void an_empty_one_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(value));
    }

    @Test
    void it_is_not_written_into_a_session() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            assertThatExceptionOfType(NotSerializableException.class)
                    .isThrownBy(() -> out.writeObject(secret))
                    .withMessageNotContaining("CANARY");
        }
        assertThat(bytes.toString(ISO_8859_1)).doesNotContain("CANARY");
    }
}
