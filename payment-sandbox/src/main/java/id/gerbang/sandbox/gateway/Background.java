package id.gerbang.sandbox.gateway;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** What goes on while nobody calls: callbacks, and payments whose time runs out. Its threads are daemons. */
public final class Background implements AutoCloseable {

    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task, "payment-sandbox-background");
        thread.setDaemon(true);
        return thread;
    };

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(DAEMONS);
    private final ExecutorService threads = Executors.newCachedThreadPool(DAEMONS);

    /** Threads for work that may take its time. */
    public Executor threads() {
        return threads;
    }

    /** Does a short task after that time; never if it is closed before. */
    public void later(Duration delay, Runnable task) {
        try {
            var unused = scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the sandbox is closing; a journal remembers what is still to be done
        }
    }

    /** Does a short task again and again, with that pause. One that fails is reported, and done again. */
    public void every(Duration pause, Runnable task) {
        long millis = pause.toMillis();
        Runnable reporting = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                System.err.println("background task failed: " + e);
            }
        };
        var unused = scheduler.scheduleWithFixedDelay(reporting, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Stops at once. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        threads.shutdownNow();
    }
}
