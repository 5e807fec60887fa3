package id.gerbang.webhook.retention;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "PT23H59M59S, P90D, PT10M, gerbang.retention.callbacks is not between P1D and P36500D",
        "P36500DT1S, P90D, PT10M, gerbang.retention.callbacks is not between P1D and P36500D",
        "P90D, PT0S, PT10M, gerbang.retention.events is not between P1D and P36500D",
        "P90D, -P90D, PT10M, gerbang.retention.events is not between P1D and P36500D",
        "P90D, P90D, PT0.0009S, gerbang.retention.sweep is not a millisecond or more",
    })
    void a_time_that_cannot_be_meant_ends_the_start(
            Duration callbacks, Duration events, Duration sweep, String problem) {
        assertThatThrownBy(() -> Retention.check(callbacks, events, sweep))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(problem);
    }
}
