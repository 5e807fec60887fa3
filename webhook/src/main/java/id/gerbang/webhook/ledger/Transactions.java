package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction of its own, again in a new one when another node was quicker. */
@ApplicationScoped
public class Transactions {

    private static final int TRIES = 5;
    private static final int LONGEST_WAIT_MILLIS = 50;
    /** A row that changed since the snapshot, and a lock that was waited for too long, which have no state of their own. */
    private static final Set<Integer> MARIADB = Set.of(1020, 1205);

    private static final int DEEPEST = 50;

    @Inject
    OneTransaction transaction;

    /**
     * Runs work in a transaction of its own and commits it.
     *
     * @throws RuntimeException what the work threw, or what the commit did
     */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.run(work);
            } catch (RuntimeException e) {
                if (tried == TRIES || !overtaken(e)) {
                    throw e;
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

    /** By chance: those that deadlocked together are not to do so again. */
    private static void letOthersGoFirst(int tried) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_WAIT_MILLIS * tried));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A unique violation, a deadlock or a serialization failure: on the next look things are as the other left them. */
    private static boolean overtaken(Throwable e) {
        Throwable t = e;
        for (int depth = 0; t != null && depth < DEEPEST; depth++, t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23")
                        || sql.getSQLState().startsWith("40")
                        || MARIADB.contains(sql.getErrorCode());
            }
        }
        return false;
    }

    /** One transaction. */
    @ApplicationScoped
    static class OneTransaction {

        @Inject
        Database database;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T extends @Nullable Object> T run(Supplier<T> work) {
            T result = work.get();
            // here a violation still says which it is; from the commit it does not
            database.entityManager().flush();
            return result;
        }
    }
}
