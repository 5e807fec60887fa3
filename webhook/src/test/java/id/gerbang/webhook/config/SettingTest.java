package id.gerbang.webhook.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static Duration age(String text) {
        return Setting.duration(config(text), "gerbang.retention.events", "P90D", "P1D", "P36500D");
    }

    private static int attempts(String text) {
        return Setting.number(config(text), "gerbang.outbox.attempts", 12, 2, 1_000);
    }

    private static Config config(String text) {
        return MapConfig.of(Map.of("gerbang.retention.events", text, "gerbang.outbox.attempts", text));
    }

    @ParameterizedTest
    @CsvSource({"P1D, 24", "PT24H, 24", "P36500D, 876000", "' P2D ', 48"})
    void a_span_of_time_within_its_bounds_is_taken(String text, int hours) {
        assertThat(age(text)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "P90", "1s", "lots", "PT23H59M59S", "P36500DT1S", "-P90D"})
    void any_other_ends_the_start(String text) {
        assertThatThrownBy(() -> age(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gerbang.retention.events is " + text + " and not between P1D and P36500D, such as P90D");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "1000, 1000", "' 7 ', 7"})
    void a_number_within_its_bounds_is_taken(String text, int number) {
        assertThat(attempts(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3x", "1", "1001", "-2", "2.5", "99999999999"})
    void any_other_number_ends_the_start(String text) {
        assertThatThrownBy(() -> attempts(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gerbang.outbox.attempts is " + text + " and not between 2 and 1000, such as 12");
    }

    @Test
    void what_is_not_set_is_as_usual() {
        Config nothing = MapConfig.of(Map.of());
        assertThat(Setting.duration(nothing, "gerbang.retention.events", "P90D", "P1D", "P36500D"))
                .isEqualTo(Duration.ofDays(90));
        assertThat(Setting.number(nothing, "gerbang.outbox.attempts", 12, 2, 1_000))
                .isEqualTo(12);
    }
}
