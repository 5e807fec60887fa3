package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A host whose pool has another isolation level than the ledger needs: conflicts show at the commit, and are tried again. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    private static final int ORDERS = 40;

    private final AtomicInteger conflictsAtCommit = new AtomicInteger();
    private World world;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = World.of(folder, 2, Duration.ofSeconds(1), ShopWar.serializable(folder))
                .start();
        world.nodes().forEach(node -> node.database().listen(this::count));
    }

    @AfterAll
    void close() throws Exception {
        world.close();
    }

    private boolean count(Moment moment) {
        List<String> transaction = moment.earlier();
        boolean conflict =
                moment.when() == Moment.When.ANSWERED && moment.words().equals("error 40001");
        if (conflict
                && !transaction.isEmpty()
                && transaction.get(transaction.size() - 1).equals("commit")) {
            conflictsAtCommit.incrementAndGet();
        }
        return false;
    }

    @Test
    void each_node_warns_of_the_level_at_the_start() throws Exception {
        for (Node node : world.nodes()) {
            assertThat(node.log())
                    .contains("gerbang.datasource java:app/jdbc/gerbang gives connections whose isolation level is"
                            + " SERIALIZABLE");
        }
    }

    @Test
    void create_and_callback_that_conflict_at_the_commit_succeed_the_first_time() throws Exception {
        Queue<String> references = new ConcurrentLinkedQueue<>();
        List<World.Step> customers = IntStream.range(0, ORDERS)
                .<World.Step>mapToObj(nth -> () -> {
                    // throws unless the first answer is 200
                    String reference = world.node(nth % 2).order("tripay", World.newOrder(), 10_000 + nth);
                    references.add(reference);
                    world.bank().pay(reference);
                })
                .toList();
        for (int from = 0; from < ORDERS; from += 8) {
            World.together(customers.subList(from, from + 8));
        }
        world.settle();
        world.books().agree();
        for (String reference : references) {
            for (JsonObject callback : Bank.callbacks(world.bank().payment(reference))) {
                assertThat(callback.getJsonArray("attempts"))
                        .as("how often the gateway had to call for " + reference)
                        .hasSize(1);
            }
        }
        assertThat(conflictsAtCommit).hasPositiveValue();
    }
}
