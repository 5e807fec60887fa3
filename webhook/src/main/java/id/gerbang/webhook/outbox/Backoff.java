package id.gerbang.webhook.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after an attempt that failed: twice as long as the last time, a quarter more or less by chance, so that
 * events which failed together do not come together again; ten minutes at most.
 *
 * @param first the wait after the first attempt, but for chance
 * @param chance from 0 to 1
 */
record Backoff(Duration first, DoubleSupplier chance) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Doubling more often makes no longer wait, and too large a number. */
    private static final int DOUBLINGS = 20;

    Backoff(Duration first) {
        this(first, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The wait after the attempt with this number, from 1. */
    Duration after(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        Duration longest = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis((long) (longest.toMillis() * (0.75 + chance.getAsDouble() / 2)));
    }
}
