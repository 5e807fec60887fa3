package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The database ends and comes back, hangs up, and has one transaction give way to another, while customers pay. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTroubleIT {

    private static final List<String> ACCOUNTS = List.of("tripay", "kropay");

    private World world;
    private Crowd crowd;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = World.of(folder, 2, Duration.ofSeconds(1)).start();
        crowd = new Crowd(world, ACCOUNTS);
    }

    @AfterAll
    void close() throws Exception {
        crowd.close();
        world.close();
    }

    @AfterEach
    void nothing_is_lost_and_nothing_happened_twice() throws Exception {
        crowd.payRest();
        world.settle();
        world.books().agree();
    }

    @Test
    void the_database_is_killed_and_comes_back() throws Exception {
        int before = crowd.repeated();
        crowd.come(40);
        crowd.awaitServed(10);
        world.postgres().kill();
        Await.until("orders fail", crowd::repeated, repeated -> repeated > before);
        world.postgres().restart();
        crowd.awaitServed(30);
    }

    @Test
    void a_node_that_starts_while_the_database_is_away_waits_for_it() throws Exception {
        Node node = world.node(1);
        node.kill();
        world.postgres().kill();
        String before = node.log();
        CompletableFuture<Void> back = CompletableFuture.runAsync(() -> start(node));
        Await.until("it waits", node::log, log -> !log.equals(before) && log.contains("the start waits"));
        world.postgres().restart();
        back.join();
        crowd.come(20);
        crowd.awaitServed(20);
    }

    @Test
    void a_node_starts_whatever_its_connection_is_cut_at() throws Exception {
        Node node = world.node(1);
        node.kill();
        AtomicInteger cuts = new AtomicInteger();
        AtomicInteger statements = new AtomicInteger();
        node.database().listen(moment -> {
            // at the first, then at the second of a new try, and so on
            boolean cut = moment.when() == Moment.When.ASKED && statements.getAndIncrement() == cuts.get();
            if (cut) {
                cuts.incrementAndGet();
                statements.set(0);
            }
            return cut;
        });
        node.start();
        node.database().listen(moment -> false);
        assertThat(cuts).hasValueGreaterThan(5);
        crowd.come(20);
        crowd.awaitServed(20);
    }

    private static void start(Node node) {
        try {
            node.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void connections_are_cut_again_and_again() throws Exception {
        crowd.come(60);
        for (int i = 0; i < 15; i++) {
            crowd.awaitServed(3);
            world.nodes().forEach(node -> node.database().cut());
        }
        crowd.awaitServed(15);
    }

    @Test
    void a_callback_that_loses_in_a_deadlock_is_taken_all_the_same() throws Exception {
        AtomicInteger deadlocks = count("error 40p01");
        String reference = world.node(0).order("tripay", World.newOrder(), 20_000);
        try (Connection other = world.postgres().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // the node finds out first that they wait for each other, and has to give way
            statement.execute("set local deadlock_timeout = '1min'");
            statement.execute("lock table gerbang_event in share mode");
            world.bank().pay(reference);
            Await.until(
                    "the callback waits",
                    () -> world.postgres().count("select count(*) from pg_locks where not granted"),
                    waiting -> waiting > 0);
            statement.execute("select id from gerbang_payment where reference = '" + reference + "' for update");
            other.rollback();
        }
        assertThat(deadlocks).hasPositiveValue();
        Await.until("the gateway has no more to say", world.bank()::isCalling, calling -> !calling);
        assertThat(Bank.callbacks(world.bank().payment(reference)).get(0).getJsonArray("attempts"))
                .as("how often the gateway had to call")
                .hasSize(1);
    }

    @Test
    void default_isolation_level_of_the_database_changes_nothing() throws Exception {
        AtomicInteger failures = count("error 40001");
        isolate("set default_transaction_isolation = 'serializable'");
        crowd.come(40);
        crowd.awaitServed(40);
        isolate("reset default_transaction_isolation");
        assertThat(failures).hasValue(0);
    }

    private void isolate(String how) throws Exception {
        world.postgres().execute("alter database " + Postgres.DATABASE + " " + how);
        world.nodes().forEach(node -> node.database().cut());
    }

    @Test
    void two_nodes_that_start_on_an_empty_database_both_start(@TempDir Path folder) throws Exception {
        try (World empty = World.of(folder, 2, Duration.ofSeconds(1))) {
            World.together(
                    empty.nodes().stream().<World.Step>map(node -> node::start).toList());
            empty.bank().pay(empty.node(0).order("tripay", World.newOrder(), 20_000));
            empty.bank().pay(empty.node(1).order("tripay", World.newOrder(), 30_000));
            empty.settle();
            empty.books().agree();
        }
    }

    private AtomicInteger count(String words) {
        AtomicInteger count = new AtomicInteger();
        world.nodes()
                .forEach(node -> node.database().listen(moment -> {
                    if (moment.when() == Moment.When.ANSWERED && moment.words().equals(words)) {
                        count.incrementAndGet();
                    }
                    return false;
                }));
        return count;
    }
}
