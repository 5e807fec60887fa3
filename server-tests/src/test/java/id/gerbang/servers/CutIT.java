package id.gerbang.servers;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A connection is cut at every step: before or after a statement, a commit, a request. Whoever had sent a commit does not
 * know whether it has happened.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutIT {

    private static final int PRICE = 150_000;

    private World world;
    private Node node;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = World.of(folder, 1, Duration.ofSeconds(1)).start();
        node = world.node(0);
    }

    @AfterAll
    void close() throws Exception {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void nothing_is_lost_and_nothing_happens_twice(Point point) throws Exception {
        String order = World.newOrder();
        Trap trap;
        if (point.isOfCreate()) {
            trap = point.trap(node, () -> {});
            world.bank().pay(world.orderAgain(node, point.account, order, PRICE));
        } else {
            String reference = node.order(point.account, order, PRICE);
            trap = point.trap(node, () -> {});
            world.bank().pay(reference);
        }
        trap.await();
        world.settle();
        world.books().agree();
    }
}
