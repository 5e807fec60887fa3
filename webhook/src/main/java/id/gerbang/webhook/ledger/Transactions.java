package id.gerbang.webhook.ledger;

import id.gerbang.webhook.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction of its own, again in a new one when another node was quicker. */
@ApplicationScoped
public class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class.getName());
    private static final int TRIES = 5;

    /** At a higher isolation level than the ledger needs, the same work may conflict many times within milliseconds. */
    private static final int MOST_TRIES = 20;

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT_MILLIS = 50;

    @Inject
    OneTransaction transaction;

    private final AtomicBoolean away = new AtomicBoolean();

    /**
     * Runs work in a transaction of its own and commits it.
     *
     * @throws RuntimeException what the work threw, or what the commit did
     */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        long start = System.nanoTime();
        for (int tried = 1; ; tried++) {
            Attempt<T> attempt = new Attempt<>(work);
            try {
                T result = transaction.run(attempt);
                noteReached();
                return result;
            } catch (RuntimeException e) {
                RuntimeException reason = attempt.reason(e);
                SqlFailure failure = SqlFailure.in(reason);
                if (failure != null && failure.isAway()) {
                    away.set(true);
                }
                if (failure == null || !failure.isOvertaken() || isEnough(tried, start)) {
                    throw reason;
                }
                letOthersGoFirst(tried);
            }
        }
    }

    /**
     * Runs work in a transaction of its own and commits it.
     *
     * @throws RuntimeException what the work threw, or what the commit did
     */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    private static boolean isEnough(int tried, long start) {
        return tried >= TRIES && (tried >= MOST_TRIES || System.nanoTime() - start > SOON.toNanos());
    }

    /** Logs that the database is back. The callers log only that it is away. */
    private void noteReached() {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("the database is reachable again");
        }
    }

    /** By chance: those that deadlocked together are not to do so again. */
    private static void letOthersGoFirst(int tried) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_WAIT_MILLIS * tried));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One transaction. */
    @ApplicationScoped
    static class OneTransaction {

        @Inject
        Database database;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T extends @Nullable Object> T run(Attempt<T> attempt) {
            return attempt.run(database);
        }
    }

    /** Work that is tried once. Keeps the work's own exception, which a failed rollback would hide. */
    static final class Attempt<T extends @Nullable Object> {

        private final Supplier<T> work;
        private @Nullable RuntimeException thrown;

        Attempt(Supplier<T> work) {
            this.work = work;
        }

        T run(Database database) {
            try {
                T result = work.get();
                // an error at the flush names the violated constraint; an error at the commit does not
                database.entityManager().flush();
                return result;
            } catch (RuntimeException e) {
                thrown = e;
                throw e;
            }
        }

        /** Why the transaction failed: the work's own exception, or else the one of the commit. */
        RuntimeException reason(RuntimeException ended) {
            return thrown == null ? ended : thrown;
        }
    }
}
