package id.gerbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {

    private static final byte[] BODY = "CANARY".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"X-Callback-Signature", "x-callback-signature", "X-CALLBACK-SIGNATURE"})
    void a_header_is_found_whatever_its_case(String name) {
        assertThat(Callback.of(Map.of(name, List.of("abc")), BODY).getHeaders("X-Callback-SIGNATURE"))
                .containsExactly("abc");
    }

    @Test
    void a_header_that_came_twice_keeps_both_values() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("X-Callback-Signature", List.of("one", "two"));
        headers.put("x-callback-signature", List.of("three"));

        assertThat(Callback.of(headers, BODY).getHeaders("X-Callback-Signature"))
                .containsExactly("one", "two", "three");
    }

    @Test
    @SuppressWarnings("NullAway") // what a Java 8 shop may hand over
    void what_has_no_name_or_no_values_is_left_out() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(null, List.of("POST /pay HTTP/1.1"));
        headers.put("X-Nothing", null);
        headers.put("X-Key", List.of("abc"));
        Callback callback = Callback.of(headers, BODY);

        assertThat(callback.getHeaders("X-Nothing")).isEmpty();
        assertThat(callback.getHeaders("X-Absent")).isEmpty();
        assertThat(callback.getHeaders("X-Key")).containsExactly("abc");
    }

    @Test
    void a_callback_does_not_change_with_what_it_took_and_gave() {
        byte[] body = BODY.clone();
        List<String> values = new ArrayList<>(List.of("abc"));
        Callback callback = Callback.of(Map.of("X-Key", values), body);
        body[0] = 'x';
        values.add("def");
        callback.getBody()[1] = 'x';

        assertThat(callback.getBody()).isEqualTo(BODY);
        assertThat(callback.getHeaders("X-Key")).containsExactly("abc").isUnmodifiable();
    }

    @Test
    void its_text_shows_the_length_alone() {
        assertThat(Callback.of(Map.of("X-Key", List.of("CANARY")), BODY)).hasToString("Callback{6 bytes}");
    }
}
