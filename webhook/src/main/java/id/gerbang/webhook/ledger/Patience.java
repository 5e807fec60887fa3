package id.gerbang.webhook.ledger;

import id.gerbang.webhook.sql.SqlFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * At the start a database that is away is waited for: it may be starting too, and a deployment that fails is not tried
 * again by the server.
 */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class.getName());

    private final Duration longest;
    private final Duration pause;

    /**
     * Makes some.
     *
     * @param longest how long to wait altogether
     * @param pause between two tries
     */
    Patience(Duration longest, Duration pause) {
        this.longest = longest;
        this.pause = pause;
    }

    /**
     * Tries again and again while the database is away.
     *
     * @throws RuntimeException what the work threw: for another reason, or when the time was over
     */
    <T> T with(Supplier<T> work) {
        long start = System.nanoTime();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                SqlFailure failure = SqlFailure.in(e);
                if (failure == null || !failure.isAway() || System.nanoTime() - start > longest.toNanos()) {
                    throw e;
                }
                LOG.warning(() ->
                        e.getMessage() + "; the start waits for it for " + longest.toSeconds() + " seconds at most");
                rest(e);
            }
        }
    }

    private void rest(RuntimeException reason) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
