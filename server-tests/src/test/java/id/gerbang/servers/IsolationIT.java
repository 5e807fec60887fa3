package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The host's pool has another isolation level than the ledger needs: transactions fail at the commit and are repeated. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    private static final int REFUSED = 3;

    /** Has PostgreSQL refuse commits as it does when transactions cannot be serialized. A sequence is not rolled back. */
    private static final String TROUBLE = """
            create sequence trouble;
            create function refuse() returns trigger language plpgsql as $$
            begin
              if nextval('trouble') <= %d then
                raise exception 'could not serialize access due to read/write dependencies among transactions'
                  using errcode = '40001';
              end if;
              return null;
            end $$;
            select setval('trouble', 1000);
            create constraint trigger refuse after insert or update on gerbang_payment
              deferrable initially deferred for each row execute function refuse();
            """.formatted(REFUSED);

    private final AtomicInteger conflictsAtCommit = new AtomicInteger();
    private World world;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = World.of(folder, 2, Duration.ofSeconds(1), ShopWar.serializable(folder))
                .start();
        world.nodes().forEach(node -> node.database().listen(this::count));
        world.postgres().execute(TROUBLE);
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
        for (Node node : world.nodes()) {
            refuseCommits();
            // throws unless the first answer is 200
            String reference = node.order("tripay", World.newOrder(), 10_000);
            assertThat(conflictsAtCommit).hasValueGreaterThanOrEqualTo(REFUSED);

            refuseCommits();
            world.bank().pay(reference);
            world.settle();
            assertThat(conflictsAtCommit).hasValueGreaterThanOrEqualTo(REFUSED);
            for (JsonObject callback : Bank.callbacks(world.bank().payment(reference))) {
                assertThat(callback.getJsonArray("attempts"))
                        .as("how often the gateway had to call for " + reference)
                        .hasSize(1);
            }
        }
        world.books().agree();
    }

    /** The next commits that change a payment. */
    private void refuseCommits() throws Exception {
        conflictsAtCommit.set(0);
        world.postgres().execute("alter sequence trouble restart");
    }
}
