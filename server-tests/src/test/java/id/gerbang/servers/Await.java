package id.gerbang.servers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what another process does. */
final class Await {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** Looks again and again until it is so, and returns it. */
    static <T> T until(String what, Callable<T> look, Predicate<T> isSo) throws Exception {
        return until(what, LONGEST, look, isSo);
    }

    static <T> T until(String what, Duration longest, Callable<T> look, Predicate<T> isSo) throws Exception {
        long deadline = System.nanoTime() + longest.toNanos();
        T seen = look.call();
        while (!isSo.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + ": still " + seen + " after " + longest);
            }
            Thread.sleep(PAUSE.toMillis());
            seen = look.call();
        }
        return seen;
    }

    /** Whether it is so before that time is over. */
    static boolean happens(Duration longest, Callable<Boolean> look) throws Exception {
        long deadline = System.nanoTime() + longest.toNanos();
        boolean so = look.call();
        while (!so && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE.toMillis());
            so = look.call();
        }
        return so;
    }
}
