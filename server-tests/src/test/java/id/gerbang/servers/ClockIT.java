package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The clock of one node is hours off, now this way and now the other; and none is in the zone of another. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockIT {

    private static final String OFF = "select count(*) from gerbang_payment where created_at > 1000 *"
            + " extract(epoch from pg_catalog.clock_timestamp() + (select millis from clock_ahead) * interval '1 ms')";
    private static final List<Duration> JUMPS =
            List.of(Duration.ofHours(5), Duration.ofHours(-7), Duration.ofDays(400), Duration.ZERO);

    private World world;
    private FakeClock clock;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = World.of(folder, 2, Duration.ofSeconds(1));
        clock = FakeClock.in(folder);
        world.node(0).start(List.of("-Duser.timezone=Pacific/Kiritimati"), clock.environment());
        world.node(1).start(List.of("-Duser.timezone=America/St_Johns"), Map.of());
    }

    @AfterAll
    void close() throws Exception {
        world.close();
    }

    @Test
    void customers_pay_whatever_the_clock_of_a_node_says() throws Exception {
        try (Crowd crowd = new Crowd(world, List.of("tripay", "kropay"))) {
            for (Duration off : JUMPS) {
                clock.set(off);
                Await.until("the node's clock is set", () -> world.node(0).time(), time -> isOff(time, off));
                crowd.come(10);
                crowd.awaitServed(10);
            }
            crowd.payRest();
        }
        world.settle();
        world.books().agree();
        assertThat(world.postgres().count(OFF))
                .as("written by another clock than the database's")
                .isZero();
    }

    private static boolean isOff(Instant time, Duration off) {
        return Duration.between(Instant.now().plus(off), time).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }
}
