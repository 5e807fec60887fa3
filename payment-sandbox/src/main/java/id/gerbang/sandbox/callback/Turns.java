package id.gerbang.sandbox.callback;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Has so many things under way at a time; the others wait their turn. */
final class Turns {

    private final Semaphore free;
    private final Executor threads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    Turns(int atOnce, Executor threads) {
        this.free = new Semaphore(atOnce);
        this.threads = threads;
    }

    /** Begins it when its turn has come. */
    <T> CompletableFuture<T> take(Supplier<CompletableFuture<T>> thing) {
        CompletableFuture<T> done = new CompletableFuture<>();
        waiting.add(() -> {
            var unused = thing.get().whenComplete((result, failure) -> {
                free.release();
                next();
                if (failure == null) {
                    done.complete(result);
                } else {
                    done.completeExceptionally(failure);
                }
            });
        });
        next();
        return done;
    }

    private void next() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            Runnable first = waiting.poll();
            if (first == null) {
                free.release();
            } else {
                threads.execute(first);
            }
        }
    }
}
