package id.gerbang.servers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<T> seen = new AtomicReference<>();
        if (!happens(longest, () -> {
            seen.set(look.call());
            return isSo.test(seen.get());
        })) {
            throw new AssertionError(what + ": still " + seen + " after " + longest);
        }
        return seen.get();
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
