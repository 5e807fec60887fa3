package id.gerbang.benchmarks;

import id.gerbang.tripay.VerifySignature;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs everything, several times over: a round has each benchmark once, in a JVM of its own, so that what is compared
 * ran seconds apart. The one argument, if there is one, is how many rounds.
 */
public final class Main {

    private static final int ROUNDS = 5;

    private Main() {}

    /** Prints the table. */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        List<Comparison> comparisons = List.of(
                new Comparison(VerifySignature.class, "bareMac", 1.5),
                new Comparison(ReadCallback.class, "stripe", 0.5),
                new Comparison(CreatePayment.class, "urlConnection", 1.15),
                new Comparison(CreatePayment.class, "urlConnectionTwice", null),
                new Comparison(CreatePayment.class, "httpClient", null));
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round + " of " + rounds);
            Collection<RunResult> results = new Runner(options()).run();
            comparisons.forEach(comparison -> comparison.add(results));
        }
        System.out.println(Comparison.header());
        comparisons.forEach(comparison -> System.out.println(comparison.row()));
    }

    private static Options options() {
        return new OptionsBuilder()
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .jvmArgs("-Xms256m", "-Xmx256m")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}
