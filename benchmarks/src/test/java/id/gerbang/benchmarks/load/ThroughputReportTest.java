package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.benchmarks.load.CallbackThroughput.Taken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run beside bare inserts says, and when it is a failure. */
class ThroughputReportTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ThroughputReport report = new ThroughputReport();

    @Test
    void a_ratio_is_of_rounds_next_to_each_other() {
        report.pair(bare(200, 1), gerbang(2, 4));
        report.pair(bare(200, 2), gerbang(4, 4));
        report.pair(bare(200, 3), gerbang(3, 4));
        assertThat(print()).isTrue();
        assertThat(printed.toString(UTF_8))
                .contains("| callbacks answered a second | 50.0 | 33.3 | 0.50 | 0.50 – 1.00 | ≥ 0.7 |")
                .contains("| callbacks answered and told a second | 50.0 | 25.0 | 0.50 | 0.25 – 0.75 |  |");
    }

    @ParameterizedTest
    @CsvSource({"503, 7, not acknowledged: {503=100}", "200, 8, there are 7 where 8 were to be"})
    void what_must_not_happen_is_said(int status, int expected, String said) {
        report.pair(bare(status, 1), gerbang(1, 1));
        report.stored(7, expected);
        assertThat(print()).isFalse();
        assertThat(printed.toString(UTF_8)).contains("BROKEN: ").contains(said);
    }

    private boolean print() {
        return report.print(new PrintStream(printed, true, UTF_8));
    }

    private static Taken bare(int status, int seconds) {
        return taken(status, seconds, seconds);
    }

    private static Taken gerbang(int answered, int told) {
        return taken(200, answered, told);
    }

    private static Taken taken(int status, int answered, int told) {
        Answers answers = new Answers();
        for (int i = 0; i < 100; i++) {
            answers.add(status, 1_000_000);
        }
        Flood.Outcome outcome = new Flood.Outcome(answers, Duration.ofSeconds(answered));
        return new Taken(outcome, Duration.ofSeconds(told), answers, Duration.ofMillis(1), Duration.ofMillis(1));
    }
}
