package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = Secret.of("CANARY-key");

    @Test
    void it_prints_as_stars_wherever_it_is_put() {
        assertThat(secret).hasToString("***");
        assertThat("key " + secret).isEqualTo("key ***");
        assertThat(String.format("%s", List.of(secret))).isEqualTo("[***]");
        assertThat(secret.hashCode()).isEqualTo(Secret.of("another").hashCode());
    }

    @Test
    void only_who_asks_for_it_gets_it() {
        assertThat(secret.reveal()).isEqualTo("CANARY-key");
    }

    @Test
    void it_is_not_written_to_disk() {
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret))
                .isInstanceOf(NotSerializableException.class)
                .message()
                .doesNotContain("CANARY");
    }

    @Test
    void it_is_never_empty() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(" \t"));
    }

    @Test
    void the_same_secrets_are_equal() {
        assertThat(secret).isEqualTo(Secret.of("CANARY-key")).isNotEqualTo(Secret.of("CANARY-kez"));
        assertThat(secret).isNotEqualTo(Secret.of("CANARY-ke"));
    }
}
