package id.gerbang.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Arrivals at a fixed rate, which do not wait for one another, as those of a gateway's customers. A time is counted
 * from when its request was due, so that a server which stops for a while is not asked less for it.
 */
final class OpenLoop {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Duration interval;
    private final LongSupplier nanos;

    OpenLoop(Duration interval) {
        this(interval, System::nanoTime);
    }

    OpenLoop(Duration interval, LongSupplier nanos) {
        this.interval = interval;
        this.nanos = nanos;
    }

    /** Sends one. */
    interface Arrival {
        int send(int number) throws IOException;
    }

    /**
     * Sends, and waits for the last answer.
     *
     * @param most how many at most
     * @param goOn asked before each one
     */
    Answers run(int most, BooleanSupplier goOn, Arrival arrival) throws InterruptedException {
        Answers answers = new Answers();
        ExecutorService threads = Executors.newCachedThreadPool();
        long begin = nanos.getAsLong();
        for (int i = 0; i < most && awaitDue(begin + i * interval.toNanos(), goOn); i++) {
            int number = i;
            long due = begin + i * interval.toNanos();
            threads.execute(() -> {
                int status = send(arrival, number);
                answers.add(status, nanos.getAsLong() - due);
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("there is no answer after " + PATIENCE);
        }
        return answers;
    }

    private boolean awaitDue(long due, BooleanSupplier goOn) {
        for (long left = due - nanos.getAsLong(); left > 0; left = due - nanos.getAsLong()) {
            LockSupport.parkNanos(left);
        }
        return goOn.getAsBoolean();
    }

    private static int send(Arrival arrival, int number) {
        try {
            return arrival.send(number);
        } catch (IOException e) {
            return Answers.NONE;
        }
    }
}
