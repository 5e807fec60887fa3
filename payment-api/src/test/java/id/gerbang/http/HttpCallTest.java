package id.gerbang.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCallTest {

    private static final URI ADDRESS = URI.create("https://pay.example:8443/create?key=s3cret");

    @Test
    void its_text_shows_method_and_path_and_nothing_secret() {
        HttpCall call = HttpCall.post(ADDRESS, "text/plain", "s3cret".getBytes(UTF_8))
                .withHeader("Authorization", "Bearer s3cret");

        assertThat(call).hasToString("POST https://pay.example:8443/create");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3cret\r\nX-Injected: 1", "s3cret\n", "s3cret\r", "s3cret\u0000", "s3cret\u0100", "s3cret\u007f"
            })
    void a_header_value_that_could_break_the_message_is_refused_and_not_repeated(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get(ADDRESS).withHeader("X-Key", value))
                .withMessage("Header value must be printable ASCII: X-Key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.post(ADDRESS, value, new byte[0]))
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Key", "X-Key:", "X-Key\r\n", "X-K\u00e9y", "host", "Content-Length", "EXPECT"})
    void a_header_name_that_is_no_token_or_frames_the_message_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get(ADDRESS).withHeader(name, "s3cret"))
                .withMessageStartingWith("Header ")
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://pay.example/?k=s3cret",
                "/create?k=s3cret",
                "http:///create?k=s3cret",
                "mailto:s3cret@pay.example",
                "https://s3cret@pay.example/",
                "https://pay.example:65536/?k=s3cret"
            })
    void an_address_that_is_not_plain_http_or_https_is_refused_and_not_repeated(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get(URI.create(address)))
                .withMessageStartingWith("Address must ")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void a_header_set_again_replaces_the_first_whatever_its_case() {
        HttpCall call = HttpCall.get(ADDRESS)
                .withHeader("x-key", "one")
                .withHeader("Accept", "text/plain")
                .withHeader("X-Key", "two");

        assertThat(call.getHeaders().toString()).isEqualTo("{Accept=text/plain, X-Key=two}");
    }

    @Test
    void a_call_does_not_change_with_the_arrays_it_took_and_gave() {
        byte[] body = {1, 2, 3};
        HttpCall call = HttpCall.post(ADDRESS, "text/plain", body);
        body[0] = 9;
        byte[] given = call.getBody();
        if (given != null) {
            given[1] = 9;
        }

        assertThat(call.getBody()).containsExactly(1, 2, 3);
        assertThat(HttpCall.get(ADDRESS).getBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "PT1H0.001S"})
    void a_timeout_out_of_range_is_refused(String timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get(ADDRESS).withTimeout(Duration.parse(timeout)))
                .withMessageContaining(timeout);
    }

    @Test
    void a_negative_reply_limit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get(ADDRESS).withReplyLimit(-1));
    }
}
