package id.gerbang.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at once. */
final class Crowd {

    private Crowd() {}

    /** Does it so many times, as many at once as there are threads, and returns what came of each. */
    static <T> List<T> of(int threads, int times, Callable<T> work) throws InterruptedException, ExecutionException {
        return of(threads, Collections.nCopies(times, work));
    }

    static <T> List<T> of(int threads, List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : crowd.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            crowd.shutdown();
        }
    }
}
