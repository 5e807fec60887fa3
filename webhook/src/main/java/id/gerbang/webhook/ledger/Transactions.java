package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction of its own, again in a new one when another node was quicker. */
@ApplicationScoped
public class Transactions {

    private static final int TRIES = 5;
    private static final int LONGEST_WAIT_MILLIS = 50;

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
                SqlFailure failure = SqlFailure.in(e);
                if (tried == TRIES || failure == null || !failure.isOvertaken()) {
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
