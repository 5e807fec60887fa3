package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.CallbackThroughput.Taken;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures of a run of callbacks beside bare inserts, and what must not have happened in it. */
final class ThroughputReport {

    private static final String TARGET = "≥ 0.7";

    private final Pairs answered = new Pairs();
    private final Pairs told = new Pairs();
    private final Pairs p50 = new Pairs();
    private final Pairs p99 = new Pairs();
    private final Pairs work = new Pairs();
    private final Pairs stored = new Pairs();
    private final List<String> lines = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** Two rounds, one next to the other. */
    void pair(Taken bare, Taken gerbang) {
        answered.add(bare.answered().perSecond(), gerbang.answered().perSecond());
        told.add(perSecond(bare), perSecond(gerbang));
        p50.add(millis(bare.answered().answers(), 50), millis(gerbang.answered().answers(), 50));
        p99.add(millis(bare.answered().answers(), 99), millis(gerbang.answered().answers(), 99));
        work.add(micros(bare.work()), micros(gerbang.work()));
        stored.add(micros(bare.stored()), micros(gerbang.stored()));
        acknowledged(bare.answered().answers());
        acknowledged(gerbang.answered().answers());
        System.out.printf(
                Locale.ROOT,
                "bare %.0f/s; Gerbang answers %.0f/s, and has told %.0f/s, p99 of the delay %.0f ms; the machine's load"
                        + " %.1f%n",
                bare.answered().perSecond(),
                gerbang.answered().perSecond(),
                perSecond(gerbang),
                millis(gerbang.delays(), 99),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** All answers have to be yes. */
    void acknowledged(Answers answers) {
        check(
                answers.statuses().keySet().equals(Set.of(200)),
                "callbacks were not acknowledged: " + answers.statuses());
    }

    /** Delays from an event to the observer, when callbacks come one after another. */
    void quiet(Answers delays) {
        lines.add(String.format(
                Locale.ROOT,
                "from an event's time, a moment before its commit, to the observer, at 40 callbacks a second: p50 %.0f ms,"
                        + " p99 %.0f ms (%d)",
                millis(delays, 50),
                millis(delays, 99),
                delays.count()));
    }

    /** A number of rows or events, and how many there have to be. */
    void stored(int found, int expected) {
        check(found == expected, "there are " + found + " where " + expected + " were to be");
    }

    /**
     * Prints it.
     *
     * @return whether nothing happened that must not
     */
    boolean print(PrintStream out) {
        out.println("| | bare | Gerbang | ratio | in the pairs | target |\n|---|---|---|---|---|---|");
        out.println(answered.row("callbacks answered a second", TARGET));
        out.println(told.row("callbacks answered and told a second", ""));
        out.println(p50.row("p50, ms", ""));
        out.println(p99.row("p99, ms", ""));
        out.println(work.row("processor time of the server for one, µs", ""));
        out.println(stored.row("processor time of PostgreSQL for one, µs", ""));
        out.println();
        lines.forEach(out::println);
        broken.stream().distinct().forEach(what -> out.println("BROKEN: " + what));
        return broken.isEmpty();
    }

    private static double perSecond(Taken taken) {
        return taken.answered().answers().count() / (taken.done().toNanos() / 1e9);
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    private static double millis(Answers answers, double percent) {
        return answers.percentile(percent).toNanos() / 1e6;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
