package id.gerbang.sandbox.callback;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.sandbox.callback.Callback.Sending;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallbackTest {

    @Test
    void one_that_is_never_taken_stays_pending_and_forgets_its_oldest_attempts() {
        Callback callback = new Callback(1, "paid", "http://localhost/", "{}", Sending.UNTIL_TAKEN, null, List.of());
        for (int i = 1; i <= 150; i++) {
            callback = callback.with(List.of(Attempt.failed(Instant.EPOCH.plusSeconds(i), "no answer")));
        }
        assertThat(callback.pending()).isTrue();
        assertThat(callback.attempts()).hasSize(100);
        assertThat(callback.attempts().get(0).at()).isEqualTo(Instant.EPOCH.plusSeconds(51));
    }
}
