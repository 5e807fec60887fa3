package id.gerbang.webhook.background;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does one kind of work behind the scenes until there is none left: at once when woken, and every so often what nobody was
 * woken for. On so many threads at most, so that what hangs does not pile up.
 */
public final class Background {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());
    private static final RareWarning TROUBLES =
            new RareWarning(LOG, "%s cannot read the ledger, %d times since the last time: %s. It looks again");
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    /** To start a thread's work costs a server more than most of the work here. */
    private static final Duration LINGER = Duration.ofMillis(100);

    private final String name;
    private final int atOnce;
    private final ManagedExecutorService executor;
    private final Supplier<@Nullable Runnable> next;
    private final Semaphore room;
    /** What threads without work are woken by, before they leave. */
    private final BlockingQueue<Boolean> lingering = new SynchronousQueue<>();

    private final ScheduledFuture<?> sweeping;
    private volatile boolean running = true;

    private Background(
            String name,
            int atOnce,
            ManagedExecutorService executor,
            ManagedScheduledExecutorService clock,
            Duration sweep,
            Supplier<@Nullable Runnable> next) {
        this.name = name;
        this.atOnce = atOnce;
        this.executor = executor;
        this.next = next;
        this.room = new Semaphore(atOnce);
        this.sweeping = clock.scheduleWithFixedDelay(this::wake, 0, sweep.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Starts working.
     *
     * @param name of the work, for the log
     * @param atOnce on how many threads
     * @param executor where; not the scheduled one, which may have a single thread that work would keep
     * @param clock for the sweep
     * @param sweep how often to look
     * @param next takes the next piece of work, to be done by whoever has it; null if there is none
     */
    public static Background start(
            String name,
            int atOnce,
            ManagedExecutorService executor,
            ManagedScheduledExecutorService clock,
            Duration sweep,
            Supplier<@Nullable Runnable> next) {
        return new Background(name, atOnce, executor, clock, sweep, next);
    }

    /** Says that there may be work. Returns at once. */
    public void wake() {
        if (!running || lingering.offer(true) || !room.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::drain);
        } catch (RuntimeException | Error e) {
            // whatever it is, it must not end the sweep that comes by here
            room.release();
            if (running) {
                LOG.log(Level.WARNING, "the server runs nothing more just now; " + name + " goes on later", e);
            }
        }
    }

    private void drain() {
        try {
            do {
                doAll();
            } while (isWokenSoon());
        } catch (RuntimeException e) {
            TROUBLES.note(name, e);
        } finally {
            room.release();
        }
    }

    private void doAll() {
        Runnable work = take();
        while (work != null) {
            // another thread goes on with the next one, however long this one takes
            wake();
            work.run();
            work = take();
        }
    }

    private boolean isWokenSoon() {
        try {
            return running && lingering.poll(LINGER.toMillis(), TimeUnit.MILLISECONDS) != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** None once it is to stop: what is taken is done. */
    private @Nullable Runnable take() {
        return running ? next.get() : null;
    }

    /**
     * Stops, and waits a while for what is just being done.
     *
     * @return false if something was not done by then
     */
    public boolean stop() {
        running = false;
        sweeping.cancel(false);
        try {
            return room.tryAcquire(atOnce, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
