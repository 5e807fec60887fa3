package id.gerbang.webhook;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what another thread or process does. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    /** Looks again and again until it is so, and returns it. */
    static <T> T until(Callable<T> look, Predicate<T> isSo) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        T seen = look.call();
        while (!isSo.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still " + seen + " after " + LONGEST);
            }
            Thread.sleep(PAUSE.toMillis());
            seen = look.call();
        }
        return seen;
    }
}
