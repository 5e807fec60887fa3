package id.gerbang.webhook.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the shop is left alone after it threw. */
class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "3, 4000", "10, 512000", "11, 600000", "2147483647, 600000"})
    void it_doubles_up_to_ten_minutes(int attempt, long millis) {
        assertThat(new Backoff(FIRST, () -> 0.5).after(attempt)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void chance_makes_it_a_quarter_shorter_or_longer() {
        assertThat(new Backoff(FIRST, () -> 0).after(3)).isEqualTo(Duration.ofSeconds(3));
        assertThat(new Backoff(FIRST, () -> 1).after(3)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void events_that_failed_together_do_not_come_together_again() {
        Backoff backoff = new Backoff(FIRST);
        assertThat(IntStream.range(0, 100).mapToObj(i -> backoff.after(1)).distinct())
                .hasSizeGreaterThan(50)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(750), Duration.ofMillis(1250)));
    }
}
