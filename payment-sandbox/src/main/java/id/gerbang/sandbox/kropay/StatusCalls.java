package id.gerbang.sandbox.kropay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts how often the status was asked for, whatever the answer; not kept across restarts. */
final class StatusCalls {

    private final AtomicLong total = new AtomicLong();
    private final Map<String, Long> byReference = new ConcurrentHashMap<>();

    /**
     * Counts one.
     *
     * @param known whether there is such a payment; otherwise it is in the total alone
     */
    void count(String reference, boolean known) {
        total.incrementAndGet();
        if (known) {
            byReference.merge(reference, 1L, Long::sum);
        }
    }

    long total() {
        return total.get();
    }

    long of(String reference) {
        return byReference.getOrDefault(reference, 0L);
    }
}
