package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the demo's sandbox is told to send Kropay's callbacks. */
class DemoTest {

    private static final String PLAIN = "http://localhost:8080/pay/callbacks/kropay";

    @Test
    void without_a_token_callbacks_go_to_the_plain_path() {
        assertThat(Demo.kropayCallbacks(8080, Map.of())).isEqualTo(PLAIN);
    }

    @Test
    void a_token_stands_behind_the_path() {
        assertThat(callbacks("nobody-guesses_17")).isEqualTo(PLAIN + "/nobody-guesses_17");
    }

    @Test
    void spaces_around_a_token_are_none_of_it() {
        assertThat(callbacks(" nobody-guesses_17 ")).isEqualTo(PLAIN + "/nobody-guesses_17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short", "nobody guesses 17", "nobody/guesses/17"})
    void a_token_that_the_shop_refuses_is_left_to_the_shop_to_complain_about(String token) {
        assertThat(callbacks(token)).isEqualTo(PLAIN);
    }

    private static String callbacks(String token) {
        return Demo.kropayCallbacks(8080, Map.of("GERBANG_KROPAY_CALLBACK_TOKEN", token));
    }
}
