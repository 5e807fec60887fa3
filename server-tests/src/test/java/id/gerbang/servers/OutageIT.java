package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For a day the gateways take calls and answer none, and no callback of theirs arrives. Customers pay all the same. */
@Tag("faults")
class OutageIT {

    private static final List<String> ACCOUNTS = List.of("tripay", "kropay");
    private static final int ORDERS = 30;
    private static final int PRICE = 50_000;

    /** Twenty-four hours: until all are due for the first time, the hour in which Kropay's can be paid, and the rest. */
    private static final List<Duration> DAY = Stream.of(
                    times(1, Duration.ofMinutes(5)),
                    times(10, Duration.ofMinutes(1)),
                    times(9, Duration.ofMinutes(5)),
                    times(23, Duration.ofHours(1)))
            .flatMap(List::stream)
            .toList();

    private static final int PAID_BY_KROPAY = 19;
    private static final int PAID_BY_TRIPAY = 25;

    /** A 96th of the day, and the pause of an account. */
    private static final Duration FOUND_AFTER = Duration.ofMinutes(16);

    /** Until the pauses have grown to a minute, of which delays on the way may take a little. */
    private static final Duration AT_FIRST = Duration.ofMinutes(7);

    private static final int MOST_AT_FIRST = 10;
    private static final Duration APART = Duration.ofSeconds(55);

    /** Four questions to each of them, a customer, and some for the server's own ends; not one for each payment. */
    private static final int MORE_THREADS = 24;

    private static final String TO_BE_ASKED = "select count(*) from gerbang_payment p"
            + " left join gerbang_account a on a.account = p.account,"
            + " (select 1000 * extract(epoch from clock_timestamp()) millis) now"
            + " where p.check_until is not null"
            + " or p.next_check_at <= now.millis and coalesce(a.paused_until, 0) <= now.millis";
    private static final String EXPIRED = "select count(*) from shop_order where status = 'EXPIRED'";

    private final List<Call> questions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Duration turned = Duration.ZERO;
    private World world;
    private Node node;
    private FakeClock clock;

    /** What arrived at a gateway, and when by its clock. */
    private record Call(String account, Instant at) {}

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        // what is not taken at once is never sent again
        world = World.of(folder, 1, Duration.ofHours(1));
        clock = FakeClock.in(folder);
        node = world.node(0);
        Map<String, String> settings = new HashMap<>(clock.environment());
        settings.put("GERBANG_WORKER_SWEEP", "PT0.2S");
        settings.put("GERBANG_TRIPAY_TIMEOUT", "PT1S");
        settings.put("GERBANG_KROPAY_TIMEOUT", "PT1S");
        node.start(List.of(), settings);
    }

    @AfterEach
    void close() throws Exception {
        over.countDown();
        world.close();
    }

    @Test
    void a_gateway_that_is_away_for_a_day_is_asked_once_a_minute_and_loses_no_payment() throws Exception {
        List<String> byTripay = orders("tripay");
        List<String> byKropay = orders("kropay");
        int threads = node.threads();
        Instant begun = now();
        world.bank().spoil("dropped", 2 * ORDERS);
        node.gateway().listen(this::holds);
        for (int step = 0; step < DAY.size(); step++) {
            turnOn(DAY.get(step));
            payOne(byTripay, step, PAID_BY_TRIPAY);
            payOne(byKropay, step, PAID_BY_KROPAY);
            node.refresh("tripay", byTripay.get(step % ORDERS));
            awaitNothingToAsk();
            assertThat(Web.get(node.url().resolve("/health/ready"))).contains("\"UP\"");
            assertThat(node.threads()).isLessThan(threads + MORE_THREADS);
        }
        String another = orderInVain("tripay");
        String lost = orderInVain("kropay");
        ACCOUNTS.forEach(account -> assertAskedSeldom(account, begun));

        node.gateway().listen(moment -> false);
        world.bank().mend();
        turnOn(FOUND_AFTER);
        Await.until("what was paid is found", world.books()::differences, List::isEmpty);
        int unpaid = 2 * ORDERS - PAID_BY_TRIPAY - PAID_BY_KROPAY;
        Await.until("the others have expired", () -> world.postgres().count(EXPIRED), count -> count == unpaid);
        // by which TriPay is told when a new one expires
        clock.set(turned);
        Await.until("the node's clock is set", node::time, begun.plus(Duration.ofDays(1))::isBefore);
        payNow(another, "tripay");
        // what became of this one nobody can tell
        payNow(lost + "-2", "kropay");
        Await.until("the shop has been told everything", world.books()::untold, untold -> untold == 0);
        world.books().agree();
    }

    private static List<Duration> times(int times, Duration step) {
        return Collections.nCopies(times, step);
    }

    private List<String> orders(String account) throws Exception {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            references.add(node.order(account, World.newOrder(), PRICE + i));
        }
        return references;
    }

    private void payOne(List<String> references, int step, int paid) throws Exception {
        if (step < paid) {
            world.bank().pay(references.get(step));
        }
    }

    private String orderInVain(String account) {
        String order = World.newOrder();
        assertThatThrownBy(() -> node.order(account, order, PRICE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("OutcomeUnknownException")
                .hasMessageContaining(order);
        return order;
    }

    private void payNow(String order, String account) throws Exception {
        world.bank().pay(node.order(account, order, PRICE));
        Await.until("a new order is paid", () -> world.books().status(order), "PAID"::equals);
    }

    /** Takes a call, and does not answer. */
    private boolean holds(Moment moment) {
        if (!moment.words().contains("/create")) {
            questions.add(new Call(moment.words().contains("/kropay/") ? "kropay" : "tripay", now()));
        }
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private Instant now() {
        return Instant.now().plus(turned);
    }

    private void turnOn(Duration time) throws Exception {
        turned = turned.plus(time);
        world.turnOn(time);
    }

    private void awaitNothingToAsk() throws Exception {
        Await.until("nothing is to be asked", () -> world.postgres().count(TO_BE_ASKED), count -> count == 0);
    }

    private void assertAskedSeldom(String account, Instant begun) {
        List<Instant> asked = questions.stream()
                .filter(call -> call.account().equals(account))
                .map(Call::at)
                .toList();
        List<Instant> later =
                asked.stream().dropWhile(begun.plus(AT_FIRST)::isAfter).toList();
        assertThat(asked.size() - later.size()).as(account + " at first").isBetween(1, MOST_AT_FIRST);
        assertThat(later).as(account).isNotEmpty();
        for (int i = 1; i < later.size(); i++) {
            assertThat(Duration.between(later.get(i - 1), later.get(i)))
                    .as(account)
                    .isGreaterThan(APART);
        }
    }
}
