package id.gerbang.benchmarks.load;

import java.time.Duration;

/** How often Kropay may be asked for a status: {@code gerbang.worker.calls-per-minute} as it is by default. */
final class Budget {

    private static final int PER_MINUTE = 120;
    private static final int AT_ONCE = PER_MINUTE / 12;

    private Budget() {}

    /** How many calls may arrive within a time; one more than were allowed in it may have been on its way. */
    static int within(Duration time) {
        return AT_ONCE + (int) (time.toMillis() * PER_MINUTE / 60_000) + 1;
    }
}
