package id.gerbang.shop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for a state by looking again and again, up to a deadline. */
final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** What {@code look} sees as soon as it is {@code wanted}. */
    static <T> T see(String what, Callable<T> look, Predicate<? super T> wanted) throws Exception {
        return see(what, DEADLINE, look, wanted);
    }

    /** As {@link #see(String, Callable, Predicate)}, with a deadline of its own. */
    static <T> T see(String what, Duration deadline, Callable<T> look, Predicate<? super T> wanted) throws Exception {
        long end = System.nanoTime() + deadline.toNanos();
        T seen = look.call();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not seen within " + deadline + ": " + what + "; last seen: " + seen);
            }
            Thread.sleep(PAUSE.toMillis());
            seen = look.call();
        }
        return seen;
    }
}
