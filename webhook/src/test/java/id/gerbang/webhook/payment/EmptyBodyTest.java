package id.gerbang.webhook.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Callback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptyBodyTest {

    @Test
    void body_that_was_announced_was_read_by_something_in_the_server() {
        assertThat(reason(Map.of("Content-Length", List.of("312")))).contains("getParameter");
        assertThat(reason(Map.of("Transfer-Encoding", List.of("chunked")))).contains("getParameter");
    }

    @Test
    void body_that_was_not_announced_was_not_sent() {
        assertThat(reason(Map.of())).contains("proxy");
        assertThat(reason(Map.of("Content-Length", List.of("0")))).contains("proxy");
    }

    private static String reason(Map<String, List<String>> headers) {
        return EmptyBody.reason(Callback.of(headers, new byte[0]));
    }
}
