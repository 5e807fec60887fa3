package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT1S, PT5M", "PT5M, PT5M", "PT7M, PT7M", "PT23H, PT23H", "P1D, P1D", "P30D, P1D", "-PT1H, PT5M"})
    void it_is_looked_at_each_time_that_nothing_has_come_for_twice_as_long(Duration quiet, Duration wait) {
        assertThat(Looks.next(NOW.minus(quiet), NOW)).isEqualTo(NOW.plus(wait));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT5M", "PT40M, PT5M", "PT8H, PT1H", "P7D, PT21H", "P8D, P1D", "P30D, P1D"})
    void after_a_look_that_failed_an_eighth_of_that_is_waited(Duration quiet, Duration wait) {
        assertThat(Looks.afterTrouble(NOW.minus(quiet), NOW)).isEqualTo(NOW.plus(wait));
    }
}
