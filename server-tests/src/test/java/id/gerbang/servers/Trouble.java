package id.gerbang.servers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One fault after the other, of every kind and at every point; what is down is started again. */
final class Trouble implements AutoCloseable {

    /** What goes wrong. */
    enum Kind {
        NODE_KILLED,
        NODE_PAUSED,
        CONNECTION_CUT,
        ALL_CONNECTIONS_CUT,
        DATABASE_KILLED,
        CALLBACKS_SPOILT
    }

    private static final long SEED = 4711;
    private static final List<String> SPOILT = List.of("dropped", "doubled", "late", "out-of-order", "reserialised");
    private static final int SOME = 5;

    private final Random random = new Random(SEED);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Node> away = ConcurrentHashMap.newKeySet();
    private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);
    private final World world;
    private volatile Future<?> repair = CompletableFuture.completedFuture(null);

    Trouble(World world) {
        this.world = world;
    }

    /** Has one more thing go wrong, now or when its moment comes. */
    void next() throws Exception {
        if (repair.isDone()) {
            repair.get();
        }
        Kind kind = any(List.of(Kind.values()));
        Node node = any(world.nodes());
        Point point = any(List.of(Point.values()));
        // one of them at a time, so that there is always somebody who serves
        boolean all = away.isEmpty();
        switch (kind) {
            case NODE_KILLED -> point.trap(node, () -> kill(node));
            case NODE_PAUSED -> {
                if (all) {
                    pause(node);
                }
            }
            case CONNECTION_CUT -> point.trap(node, () -> count(kind));
            case ALL_CONNECTIONS_CUT -> {
                node.database().cut();
                node.gateway().cut();
                count(kind);
            }
            case DATABASE_KILLED -> {
                if (all) {
                    world.postgres().kill();
                    world.postgres().restart();
                    count(kind);
                }
            }
            case CALLBACKS_SPOILT -> {
                world.bank().spoil(any(SPOILT), SOME);
                count(kind);
            }
        }
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private synchronized void count(Kind kind) {
        happened.merge(kind, 1, Integer::sum);
    }

    private void kill(Node node) {
        // by now the other one may be away
        if (!away.isEmpty() || !away.add(node)) {
            return;
        }
        node.kill();
        count(Kind.NODE_KILLED);
        repair = threads.submit(() -> restart(node));
    }

    private Void restart(Node node) throws Exception {
        node.start();
        away.remove(node);
        return null;
    }

    private void pause(Node node) throws Exception {
        away.add(node);
        node.pause();
        count(Kind.NODE_PAUSED);
        repair = threads.submit(() -> resume(node));
    }

    private Void resume(Node node) throws Exception {
        TimeUnit.SECONDS.sleep(2);
        node.resume();
        away.remove(node);
        return null;
    }

    /** Lets all go well again, and waits until it does. */
    void end() throws Exception {
        for (Node node : world.nodes()) {
            for (Line line : List.of(node.front(), node.database(), node.gateway())) {
                line.listen(moment -> false);
            }
        }
        world.bank().mend();
        repair.get();
    }

    /** How often each has happened. */
    synchronized Map<Kind, Integer> happened() {
        return new EnumMap<>(happened);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
