package id.gerbang.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReplyTest {

    private final HttpReply reply = HttpReply.of(200, Map.of("X-Key", "s3cret"), "s3cret\u20ac".getBytes(UTF_8));

    @Test
    void its_text_shows_status_and_length_and_nothing_secret() {
        assertThat(reply).hasToString("HTTP 200, 9 bytes");
    }

    @Test
    void a_header_is_found_whatever_its_case_and_an_absent_one_is_null() {
        assertThat(reply.getHeader("x-KEY")).isEqualTo("s3cret");
        assertThat(reply.getHeader("X-Other")).isNull();
    }

    @Test
    void the_body_is_read_as_utf_8_and_is_a_copy() {
        reply.getBody()[0] = 'x';

        assertThat(reply.getBodyText()).isEqualTo("s3cret\u20ac");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 1000})
    void a_status_without_three_digits_is_refused(int status) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpReply.of(status, Map.of(), new byte[0]));
    }
}
