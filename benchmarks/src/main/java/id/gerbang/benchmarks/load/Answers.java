package id.gerbang.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What was answered, and after how long. Many threads may add to it. */
final class Answers {

    /** Stands for no answer at all. */
    static final int NONE = 0;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(int status, long after) {
        statuses.merge(status, 1, Integer::sum);
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = after;
    }

    synchronized int count() {
        return count;
    }

    /** How many there were of each status, {@link #NONE} for those that never came. */
    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /**
     * The time within which so many of a hundred came, by the nearest rank.
     *
     * @throws IllegalStateException if there are none
     */
    synchronized Duration percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }
}
