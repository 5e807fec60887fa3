package id.gerbang.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Connections that each post as fast as they are answered. */
final class Flood {

    private final URI server;
    private final int posts;
    private final IntFunction<byte[]> request;
    private final AtomicInteger next = new AtomicInteger();
    private final Answers answers = new Answers();
    private final long begun = System.nanoTime();

    private Flood(URI server, int posts, IntFunction<byte[]> request) {
        this.server = server;
        this.posts = posts;
        this.request = request;
    }

    /** A flood that has begun. */
    record Running(Flood flood, Iterable<Future<Long>> ends) {

        /** Whether everything was sent. */
        boolean isOver() {
            return flood.next.get() >= flood.posts;
        }

        /** Waits for the last answer. */
        Outcome await() throws InterruptedException, ExecutionException {
            long end = flood.begun;
            for (Future<Long> each : ends) {
                end = Math.max(end, each.get());
            }
            return new Outcome(flood.answers, Duration.ofNanos(end - flood.begun));
        }
    }

    /** What became of a flood. */
    record Outcome(Answers answers, Duration took) {

        double perSecond() {
            return answers.count() / (took.toNanos() / 1e9);
        }
    }

    /**
     * Begins.
     *
     * @param connections how many
     * @param posts how many of all connections together
     * @param request what is posted, by number
     */
    static Running start(URI server, int connections, int posts, IntFunction<byte[]> request) {
        Flood flood = new Flood(server, posts, request);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        Iterable<Future<Long>> ends = IntStream.range(0, connections)
                .mapToObj(i -> threads.submit(flood::post))
                .toList();
        threads.shutdown();
        return new Running(flood, ends);
    }

    private long post() throws IOException {
        try (Connection connection = new Connection(server)) {
            for (int i = next.getAndIncrement(); i < posts; i = next.getAndIncrement()) {
                long sent = System.nanoTime();
                int status = send(connection, request.apply(i));
                answers.add(status, System.nanoTime() - sent);
            }
        }
        return System.nanoTime();
    }

    private static int send(Connection connection, byte[] request) {
        try {
            return connection.send(request);
        } catch (IOException e) {
            return Answers.NONE;
        }
    }
}
