package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The war as it is built, on PostgreSQL. */
class OneNodeIT {

    @Test
    void an_order_is_paid_by_a_callback(@TempDir Path folder) throws Exception {
        try (World world = World.of(folder, 1, Duration.ofSeconds(1)).start()) {
            String order = World.newOrder();
            String reference = world.node(0).order("tripay", order, 150_000);
            world.bank().pay(reference);
            Await.until("the order is paid", () -> world.books().status(order), "PAID"::equals);
            assertThat(world.books().received()).isEqualTo(150_000);
            world.books().agree();
        }
    }
}
