package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.benchmarks.load.Gateways.StatusCalls;
import id.gerbang.benchmarks.load.Orders.Ordered;
import id.gerbang.benchmarks.load.Orders.Standing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says, and when it is a failure. */
class ReportTest {

    private static final Duration FLOOD = Duration.ofSeconds(10);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_ratio_is_of_rounds_next_to_each_other() {
        Report report = new Report();
        report.pair(quiet(10), flooded(15, 200, 31, 0));
        report.pair(quiet(20), flooded(50, 200, 31, 0));
        report.pair(quiet(30), flooded(60, 200, 31, 0));
        assertThat(print(report)).isTrue();
        assertThat(printed.toString(UTF_8))
                .contains(
                        "| p99 | 20.0 | 50.0 | 2.00 | 1.50 – 2.50 | ≤ 2.0 |", "1 per second, by status {200=9, 404=9}");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 31, 0, PENDING, 1,",
        "200, 32, 0, PENDING, 1, more than it may be",
        "200, 31, 1, PENDING, 1, does not know",
        "503, 31, 0, PENDING, 1, not acknowledged: {503=3}",
        "200, 31, 0, PAID, 1, 1 payments became PAID by forgeries",
        "200, 31, 0, PENDING, 2, and ordered 2",
    })
    void what_must_not_happen_is_said(
            int genuine, int known, int unknown, String status, int made, @Nullable String said) {
        Report report = new Report();
        report.pair(quiet(10), flooded(20, genuine, known, unknown));
        report.standing(List.of(new Ordered("kropay-1", "PG-1")), List.of(new Standing("PG-1", status, 0)), made);
        assertThat(print(report)).isEqualTo(said == null);
        assertThat(printed.toString(UTF_8)).contains(said == null ? "by forgeries: 0" : "BROKEN: ");
        assertThat(printed.toString(UTF_8)).contains(said == null ? "" : said);
    }

    private boolean print(Report report) {
        return report.print(new PrintStream(printed, true, UTF_8));
    }

    private static Round quiet(long millis) {
        return new Round(answers(200, millis), null, new StatusCalls(0, 0), Duration.ZERO);
    }

    private static Round flooded(long millis, int status, int known, int unknown) {
        Answers forged = new Answers();
        for (int i = 0; i < 6; i++) {
            forged.add(i % 2 == 0 ? 200 : 404, 1);
        }
        return new Round(
                answers(status, millis), new Flood.Outcome(forged, FLOOD), new StatusCalls(known, unknown), FLOOD);
    }

    private static Answers answers(int status, long millis) {
        Answers answers = new Answers();
        for (int i = 0; i < 3; i++) {
            answers.add(status, Duration.ofMillis(millis).toNanos());
        }
        return answers;
    }
}
