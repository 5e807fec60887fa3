package id.gerbang.servers;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Waits for a moment, does something there, once, and cuts the connection. */
final class Trap implements Predicate<Moment> {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Predicate<Moment> at;
    private final Runnable then;
    private final AtomicBoolean sprung = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /** For the moment at which something is done. */
    Trap(Predicate<Moment> at, Runnable then) {
        this.at = at;
        this.then = then;
    }

    /** For the moment at which the connection is cut. */
    static Trap cutting(Predicate<Moment> at) {
        return new Trap(at, () -> {});
    }

    @Override
    public boolean test(Moment moment) {
        if (!at.test(moment) || sprung.getAndSet(true)) {
            return false;
        }
        then.run();
        done.countDown();
        return true;
    }

    /** Waits until the moment has come. */
    void await() throws InterruptedException {
        if (!done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the moment has not come in " + LONGEST);
        }
    }
}
