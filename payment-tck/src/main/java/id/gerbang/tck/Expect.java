package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.gerbang.PaymentException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a call is expected to come to. */
final class Expect {

    /** For a slow machine; a call without a deadline takes longer than any of it. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private Expect() {}

    /** That a call fails in this way of the contract's. */
    static <E extends PaymentException> E failure(Class<E> type, String what, Callable<?> call) {
        Throwable failure = outcome(what, call);
        if (!type.isInstance(failure)) {
            throw new AssertionError(what + ": " + type.getSimpleName() + " was expected, not " + failure, failure);
        }
        return type.cast(failure);
    }

    /** What a call throws, which is to be one of the contract's; null if it throws nothing. */
    static @Nullable PaymentException contractOnly(String what, Callable<?> call) {
        try {
            call.call();
            return null;
        } catch (PaymentException e) {
            return e;
        } catch (Exception | StackOverflowError | AssertionError e) {
            throw new AssertionError(what + ": it threw what is not in the contract, " + e, e);
        }
    }

    private static Throwable outcome(String what, Callable<?> call) {
        try {
            return fail(what + ": it gave " + call.call() + " instead of failing");
        } catch (Exception | StackOverflowError e) {
            return e;
        }
    }

    /** That a call fails so when its time is over: not much earlier, and not much later. */
    static <E extends PaymentException> E failureAfter(Duration timeout, Class<E> type, String what, Callable<?> call) {
        long start = System.nanoTime();
        E failure = failure(type, what, () -> inTime(timeout.plus(GRACE), what, call));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(
                taken.compareTo(timeout.dividedBy(2)) > 0,
                () -> what + ": the timeout was " + timeout + ", and it gave up after " + taken);
        return failure;
    }

    private static <T> T inTime(Duration limit, String what, Callable<T> call) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(call.call());
                    } catch (Exception | StackOverflowError e) {
                        result.completeExceptionally(e);
                    }
                },
                "tck-caller");
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError(what + ": it had not ended after " + limit, e);
        }
    }
}
