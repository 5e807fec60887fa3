package id.gerbang.benchmarks.load;

import static java.util.stream.Collectors.toSet;

import id.gerbang.benchmarks.load.Gateways.StatusCalls;
import id.gerbang.benchmarks.load.Orders.Ordered;
import id.gerbang.benchmarks.load.Orders.Standing;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The figures of a run, and what must not have happened in it. */
final class Report {

    private static final double TARGET = 2;

    private final List<Round> quiet = new ArrayList<>();
    private final List<Round> flooded = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** Two rounds, one after the other. */
    void pair(Round still, Round flood) {
        quiet.add(still);
        flooded.add(flood);
        Flood.Outcome outcome = Objects.requireNonNull(flood.flood());
        System.out.printf(
                Locale.ROOT,
                "pair %d: quiet p50 %.1f ms, p99 %.1f ms (%d callbacks); flood p50 %.1f ms, p99 %.1f ms (%d callbacks),"
                        + " %.0f forgeries/s; the machine's load %.1f%n",
                quiet.size(),
                still.millis(50),
                still.millis(99),
                still.genuine().count(),
                flood.millis(50),
                flood.millis(99),
                flood.genuine().count(),
                outcome.perSecond(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        check(flood.asked().unknown() == 0, "Kropay was asked about references that the shop does not know");
        check(
                flood.asked().known() <= Budget.within(flood.during()),
                "Kropay was asked " + flood.asked().known() + " times in " + outcome.took() + ", more than it may be");
        checkAcknowledged(still.genuine());
        checkAcknowledged(flood.genuine());
    }

    private void checkAcknowledged(Answers genuine) {
        check(
                genuine.statuses().keySet().equals(Set.of(200)),
                "genuine callbacks were not acknowledged: " + genuine.statuses());
    }

    /** How often Kropay was asked from before the first flood to after the last. */
    void asked(StatusCalls calls, Duration took) {
        int allowed = Budget.within(took);
        lines.add("Kropay asked from the first flood to the end of the last round, " + took.toSeconds() + " s: "
                + calls.known() + " times about known references, of " + allowed + " allowed; " + calls.unknown()
                + " about unknown ones");
        check(calls.unknown() == 0, "Kropay was asked about references that the shop does not know");
        check(calls.known() <= allowed, "Kropay was asked more often than gerbang.worker.calls-per-minute allows");
    }

    /** Times from paying at Kropay until the shop was told. */
    void unsigned(String when, Answers told) {
        lines.add(String.format(
                Locale.ROOT,
                "from a payment at Kropay, whose callback is not signed, to the shop being told, %s: p50 %d ms, p99 %d ms"
                        + " (%d payments)",
                when,
                told.percentile(50).toMillis(),
                told.percentile(99).toMillis(),
                told.count()));
    }

    /**
     * How Kropay's payments stand at the end.
     *
     * @param forged those that only forgeries say are paid
     * @param made how many the shop ordered
     */
    void standing(List<Ordered> forged, List<Standing> all, int made) {
        Set<String> references = forged.stream().map(Ordered::reference).collect(toSet());
        long paid = all.stream()
                .filter(payment -> references.contains(payment.reference()) && payment.isPaid())
                .count();
        lines.add("payments that became PAID by forgeries: " + paid);
        check(paid == 0, paid + " payments became PAID by forgeries");
        check(all.size() == made, "the shop has " + all.size() + " payments at Kropay, and ordered " + made);
    }

    /**
     * Prints it.
     *
     * @return whether nothing happened that must not
     */
    boolean print(PrintStream out) {
        out.printf(
                "%nTriPay's signed callbacks under a flood of forged ones of Kropay's. %d processors, shared with the"
                        + " load itself and with%nwhatever else runs here: believe the ratios, which are of rounds next to"
                        + " each other, not the milliseconds.%n%n",
                Runtime.getRuntime().availableProcessors());
        out.println("| | quiet, ms | flood, ms | ratio | in the pairs | target |\n|---|---|---|---|---|---|");
        out.println(row(50, ""));
        out.println(row(90, ""));
        out.println(row(99, "≤ " + TARGET));
        out.println();
        out.println(forgeries());
        lines.forEach(out::println);
        broken.stream().distinct().forEach(what -> out.println("BROKEN: " + what));
        return broken.isEmpty();
    }

    private String row(double percent, String target) {
        Pairs times = new Pairs();
        for (int i = 0; i < quiet.size(); i++) {
            times.add(quiet.get(i).millis(percent), flooded.get(i).millis(percent));
        }
        return times.row(String.format(Locale.ROOT, "p%.0f", percent), target);
    }

    private String forgeries() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        flooded.stream()
                .map(round -> Objects.requireNonNull(round.flood()).answers().statuses())
                .forEach(of -> of.forEach((status, count) -> statuses.merge(status, count, Integer::sum)));
        return String.format(
                Locale.ROOT,
                "forgeries answered: %.0f per second, by status %s",
                Pairs.median(flooded.stream()
                        .mapToDouble(
                                round -> Objects.requireNonNull(round.flood()).perSecond())
                        .sorted()
                        .toArray()),
                statuses);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
