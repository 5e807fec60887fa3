package id.gerbang.webhook.payment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Strangers come one after another: however many there are, they leave processors and database to callbacks that are signed.
 * One at a time is several hundred a second.
 */
final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** They keep the server's threads while they wait. */
    private static final int MOST_WAITING = 32;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Does it when it is its turn.
     *
     * @throws IllegalStateException if too many are waiting; they may come again
     */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("more callbacks that are not signed than can be looked at just now");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
