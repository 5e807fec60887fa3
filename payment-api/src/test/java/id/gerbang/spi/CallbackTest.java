package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbackTest {

    @Test
    void a_header_is_found_however_it_is_spelled_and_twice_if_it_came_twice() {
        Callback callback = Callback.of(
                Map.of(
                        "X-Callback-Signature",
                        List.of("a"),
                        "x-callback-signature",
                        List.of("b"),
                        "Host",
                        List.of("c")),
                new byte[0]);
        assertThat(callback.getHeaders("X-CALLBACK-SIGNATURE")).containsExactlyInAnyOrder("a", "b");
        assertThat(callback.getHeaders("absent")).isEmpty();
    }

    @Test
    void the_bytes_are_those_that_came_whatever_is_done_to_them_afterwards() {
        byte[] bytes = "{}".getBytes(UTF_8);
        Callback callback = Callback.of(Map.of(), bytes);
        bytes[0] = 'x';
        callback.getBody()[0] = 'y';
        assertThat(callback.getBody()).isEqualTo("{}".getBytes(UTF_8));
    }

    @Test
    void a_body_is_not_for_logs() {
        assertThat(Callback.of(Map.of(), "CANARY".getBytes(UTF_8))).hasToString("Callback{6 bytes}");
    }
}
