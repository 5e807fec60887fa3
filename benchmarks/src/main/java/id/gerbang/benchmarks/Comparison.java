package id.gerbang.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/** Gerbang's time beside another's, as a ratio in each round, so that a slow minute of the machine is in both. */
final class Comparison {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Class<?> benchmark;
    private final String other;
    private final @Nullable Double target;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private final List<Double> ourBytes = new ArrayList<>();
    private final List<Double> theirBytes = new ArrayList<>();

    /**
     * What is compared.
     *
     * @param benchmark the class, whose method {@code gerbang} is ours
     * @param other the name of another of its methods
     * @param target the largest ratio that is good enough, or null if there is none
     */
    Comparison(Class<?> benchmark, String other, @Nullable Double target) {
        this.benchmark = benchmark;
        this.other = other;
        this.target = target;
    }

    /** The results of one round. */
    void add(Collection<RunResult> round) {
        RunResult our = find(round, "gerbang");
        RunResult their = find(round, other);
        ours.add(micros(our));
        theirs.add(micros(their));
        ourBytes.add(bytes(our));
        theirBytes.add(bytes(their));
    }

    static String header() {
        return row(List.of(
                        "benchmark",
                        "beside",
                        "ours, µs",
                        "its, µs",
                        "ratio",
                        "in the rounds",
                        "target",
                        "ours, B",
                        "its, B"))
                + "\n" + "|---".repeat(9) + "|";
    }

    /** A line of the table, in Markdown. */
    String row() {
        double[] ratios = IntStream.range(0, ours.size())
                .mapToDouble(i -> ours.get(i) / theirs.get(i))
                .sorted()
                .toArray();
        double ratio = median(DoubleStream.of(ratios));
        return row(List.of(
                benchmark.getSimpleName(),
                other,
                decimal(median(ours)),
                decimal(median(theirs)),
                decimal(ratio),
                decimal(ratios[0]) + " – " + decimal(ratios[ratios.length - 1]),
                target == null ? "" : "≤ " + decimal(target) + (ratio <= target ? ", met" : ", missed"),
                whole(median(ourBytes)),
                whole(median(theirBytes))));
    }

    private RunResult find(Collection<RunResult> round, String method) {
        String name = benchmark.getName() + "." + method;
        return round.stream()
                .filter(result -> result.getParams().getBenchmark().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no result of " + name));
    }

    /** The median of the calls: those that another process disturbed hardly count. */
    private static double micros(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double bytes(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED)
                .getScore();
    }

    private static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |"));
    }
}
