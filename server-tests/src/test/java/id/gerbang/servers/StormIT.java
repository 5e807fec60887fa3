package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments through two nodes, while something goes wrong all the time: as many as {@code -Dgerbang.payments} says. */
class StormIT {

    private static final int PAYMENTS = Integer.getInteger("gerbang.payments");
    /** How many are served from one fault to the next. */
    private static final int CALM = Math.max(20, PAYMENTS / 500);

    /** Of callbacks: while a node is away they pile up, and to repeat very many keeps the nodes from all else. */
    private static final Duration RETRY = Duration.ofSeconds(5 + PAYMENTS / 4_000);

    private static final String FOUND = "select count(*) from gerbang_payment p where p.status = 'PAID'"
            + " and p.account = 'tripay' and not exists (select 1 from gerbang_callback c where c.payment_id = p.id"
            + " and c.outcome = 'CHANGED')";

    @Test
    void the_books_agree_to_the_last_rupiah(@TempDir Path folder) throws Exception {
        try (World world = World.of(folder, 2, RETRY);
                Crowd crowd = new Crowd(world, List.of("tripay", "kropay"));
                Trouble trouble = new Trouble(world)) {
            world.nodes().forEach(Node::makeMoody);
            world.start();
            crowd.come(PAYMENTS);
            for (int served = 0; served < PAYMENTS; served += CALM) {
                trouble.next();
                crowd.awaitServed(Math.min(CALM, PAYMENTS - served));
            }
            trouble.end();
            crowd.payRest();
            world.settle();
            System.out.println(report(world, crowd, trouble));
            assertThat(world.books().received()).isEqualTo(crowd.spent());
            assertThat(world.books().taken()).isEqualTo(crowd.spent());
            world.books().agree();
        }
    }

    private static String report(World world, Crowd crowd, Trouble trouble) throws Exception {
        Books books = world.books();
        return """
                payments asked for               %d
                faults                           %s
                orders sent once more            %d
                callbacks sent once more         %d
                events told in a later attempt   %d
                paid without TriPay's callback   %d
                received by the gateways         Rp %d
                taken by the shop                Rp %d
                """.formatted(
                        PAYMENTS,
                        trouble.happened(),
                        crowd.repeated(),
                        world.bank().repeated(),
                        world.postgres().count("select sum(attempts - 1) from gerbang_event"),
                        world.postgres().count(FOUND),
                        books.received(),
                        books.taken());
    }
}
