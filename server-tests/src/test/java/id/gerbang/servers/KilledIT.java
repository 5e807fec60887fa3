package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node is killed at every step, and started again. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledIT {

    private static final int PRICE = 150_000;

    private World world;
    private Node node;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        // a callback is repeated for half a minute, and a node starts in less
        world = World.of(folder, 1, Duration.ofSeconds(10)).start();
        node = world.node(0);
    }

    @AfterAll
    void close() throws Exception {
        world.close();
    }

    /** What ended one test is not to end the others. */
    @AfterEach
    void goOn() throws Exception {
        if (!node.isAlive()) {
            node.start();
        }
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void nothing_is_lost_and_nothing_happens_twice(Point point) throws Exception {
        String order = World.newOrder();
        if (point.isOfCreate()) {
            Trap trap = point.trap(node, node::kill);
            assertThatThrownBy(() -> node.order(point.account, order, PRICE)).isInstanceOf(IOException.class);
            trap.await();
            node.start();
            world.bank().pay(world.orderAgain(node, point.account, order, PRICE));
        } else {
            String reference = node.order(point.account, order, PRICE);
            Trap trap = point.trap(node, node::kill);
            world.bank().pay(reference);
            trap.await();
            node.start();
        }
        world.settle();
        world.books().agree();
    }

    @Test
    void an_observer_that_ends_the_server_is_told_again() throws Exception {
        String order = World.newOrder();
        String reference = node.order("tripay", order, PRICE);
        node.mood("DEADLY");
        world.bank().pay(reference);
        node.awaitEnd();
        assertThat(world.books().status(order)).isEqualTo("OPEN");
        node.start();
        world.settle();
        world.books().agree();
    }
}
