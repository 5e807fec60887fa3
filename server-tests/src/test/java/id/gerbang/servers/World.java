package id.gerbang.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The gateways, a database, and nodes between them. */
final class World implements AutoCloseable {

    private static final AtomicInteger ORDERS = new AtomicInteger();

    /** What an unanswered create and a question waits for, and more than what a callback does. */
    static final Duration CERTAIN = Duration.ofMinutes(7);

    /** For what is still to be said and asked, which after a storm is much. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration WORKER = Duration.ofMinutes(1);
    private static final int MOST_TURNS = 5;

    private final Postgres postgres;
    private final Bank bank;
    private final List<Node> nodes;
    private final Books books;

    private World(Postgres postgres, Bank bank, List<Node> nodes) {
        this.postgres = postgres;
        this.bank = bank;
        this.nodes = nodes;
        this.books = new Books(postgres, bank);
    }

    /**
     * Makes one whose nodes are not started yet.
     *
     * @param folder for all that they write
     * @param retry how long a callback that was not taken waits
     */
    static World of(Path folder, int size, Duration retry) throws Exception {
        return of(folder, size, retry, ShopWar.make(folder));
    }

    /** As {@link #of(Path, int, Duration)}, with a war of its own. */
    static World of(Path folder, int size, Duration retry, Path war) throws Exception {
        Postgres postgres = Postgres.start(folder);
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            nodes.add(new Node("node-" + i, folder, war));
        }
        Bank bank = new Bank(nodes.get(0).url(), retry);
        for (Node node : nodes) {
            node.connect(postgres.port(), bank.port());
        }
        return new World(postgres, bank, nodes);
    }

    Postgres postgres() {
        return postgres;
    }

    Bank bank() {
        return bank;
    }

    Books books() {
        return books;
    }

    /** A node, from 0. */
    Node node(int number) {
        return nodes.get(number);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Starts all of its nodes: the first makes the tables, the others come together. */
    World start() throws Exception {
        nodes.get(0).start();
        together(nodes.stream().skip(1).<Step>map(node -> node::start).toList());
        return this;
    }

    /**
     * Orders the same once more, as a shop does that has heard nothing, until it hears of a payment: after some minutes at
     * the latest, which pass at once.
     */
    String orderAgain(Node node, String account, String merchantRef, long amount) throws Exception {
        try {
            return node.order(account, merchantRef, amount);
        } catch (IOException unknown) {
            turnOn(CERTAIN);
            return node.order(account, merchantRef, amount);
        }
    }

    /**
     * Waits until the gateways have no more to say and the shop knows what has become of every order. What the gateways
     * have given up is asked about after some minutes, which pass at once.
     */
    void settle() throws Exception {
        Await.until("the gateways have no more to say", PATIENCE, bank::isCalling, calling -> !calling);
        for (int turned = 0; !books.differences().isEmpty() && turned < MOST_TURNS; turned++) {
            turnOn(CERTAIN);
            Await.happens(WORKER, () -> books.differences().isEmpty());
        }
        Await.until("the shop has been told everything", PATIENCE, books::untold, untold -> untold == 0);
    }

    /** Lets time pass at the database and at the gateways. The clocks of nodes stay as they are. */
    void turnOn(Duration time) throws SQLException {
        bank.turnOn(time);
        postgres.turnOn(time);
    }

    /** Something that is done, and may fail. */
    interface Step {
        void take() throws Exception;
    }

    /** Does things at the same time, and waits for all of them. */
    static void together(List<Step> things) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> started = new ArrayList<>();
            for (Step thing : things) {
                started.add(threads.submit(() -> {
                    thing.take();
                    return null;
                }));
            }
            for (Future<?> one : started) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A merchant_ref that was not used before. */
    static String newOrder() {
        return "order-" + ORDERS.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        bank.close();
        postgres.close();
    }
}
