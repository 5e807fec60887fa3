package id.gerbang.benchmarks.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A figure of two kinds of rounds that come in pairs, next to each other. A ratio is of the rounds of one pair. */
final class Pairs {

    private final List<Double> its = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();

    /** Two rounds' figures: of what it is held against, and of what is judged. */
    void add(double held, double judged) {
        its.add(held);
        ours.add(judged);
    }

    /** A row of a table: the medians of both, the median of the ratios, the smallest and largest one, and the target. */
    String row(String name, String target) {
        double[] ratios = new double[its.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / its.get(i);
        }
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.2f – %.2f | %s |",
                name,
                median(sorted(its)),
                median(sorted(ours)),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                target);
    }

    private static double[] sorted(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Of at least one. */
    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
