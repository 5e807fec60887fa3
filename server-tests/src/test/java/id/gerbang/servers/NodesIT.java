package id.gerbang.servers;

import static id.gerbang.servers.Moment.When.ANSWERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes share a database and nothing else. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesIT {

    private static final int PRICE = 150_000;
    /** Longer than a node takes from writing a request down to sending it. */
    private static final Duration TOO_LATE = Duration.ofSeconds(31);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private World world;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = World.of(folder, 3, Duration.ofSeconds(1)).start();
    }

    @AfterAll
    void close() throws Exception {
        others.shutdownNow();
        world.close();
    }

    @AfterEach
    void nothing_is_lost_and_nothing_happened_twice() throws Exception {
        world.settle();
        world.books().agree();
    }

    @Test
    void callbacks_of_the_same_payments_come_to_all_of_them_at_once() throws Exception {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Node node = world.node(i % world.nodes().size());
            references.add(node.order("tripay", World.newOrder(), PRICE));
        }
        ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
        List<World.Step> posts = new ArrayList<>();
        for (String reference : references) {
            world.bank().pay(reference);
            String body = Bank.callbacks(world.bank().payment(reference)).get(0).getString("body");
            world.nodes().forEach(node -> posts.add(() -> answers.add(node.callBack(body))));
        }
        World.together(posts);
        assertThat(answers).hasSize(posts.size()).containsOnly(200);
    }

    @Test
    void one_is_killed_and_the_others_go_on() throws Exception {
        Node dying = world.node(2);
        try (Crowd crowd = new Crowd(world, List.of("tripay", "kropay"))) {
            crowd.come(40);
            crowd.awaitServed(10);
            dying.kill();
            crowd.awaitServed(30);
            crowd.payRest();
            world.settle();
        } finally {
            dying.start();
        }
    }

    @Test
    void one_that_stood_still_with_an_old_answer_undoes_nothing() throws Exception {
        Node slow = world.node(1);
        String order = World.newOrder();
        String reference = slow.order("kropay", order, PRICE);
        CountDownLatch stands = pauseAt(slow, slow.gateway(), Moment.of("/payment/status", ANSWERED));
        Future<String> question = others.submit(() -> slow.refresh("kropay", reference));
        stands.await();
        // nobody else asks while the question is under way, and then it is lost
        world.bank().pay(reference);
        world.turnOn(World.CERTAIN);
        Await.until("the order is paid", () -> world.books().status(order), "PAID"::equals);
        slow.resume();
        assertThat(question.get()).isEqualTo("PAID");
        assertThat(world.books().status(order)).isEqualTo("PAID");
    }

    @Test
    void one_that_stood_still_before_it_told_an_event_does_not_tell_it_again() throws Exception {
        Node slow = world.node(0);
        String order = World.newOrder();
        String reference = slow.order("tripay", order, PRICE);
        // the others are to let it be the first
        world.node(1).pause();
        world.node(2).pause();
        CountDownLatch stands = pauseAt(slow, slow.database(), Moment.commitOf("insert into gerbang_event", ANSWERED));
        world.bank().pay(reference);
        stands.await();
        world.node(1).resume();
        world.node(2).resume();
        world.turnOn(World.CERTAIN);
        Await.until("the order is paid", () -> world.books().status(order), "PAID"::equals);
        slow.resume();
        assertAnswers(slow);
    }

    @Test
    void one_that_stood_still_in_the_middle_of_telling_is_waited_for() throws Exception {
        Node slow = world.node(0);
        String order = World.newOrder();
        String reference = slow.order("tripay", order, PRICE);
        world.node(1).pause();
        world.node(2).pause();
        CountDownLatch stands = pauseAt(slow, slow.database(), Moment.of("insert into shop_event", ANSWERED));
        world.bank().pay(reference);
        stands.await();
        world.node(1).resume();
        world.node(2).resume();
        world.turnOn(World.CERTAIN);
        String later = World.newOrder();
        world.bank().pay(world.node(1).order("tripay", later, PRICE));
        Await.until("a later order is paid", () -> world.books().status(later), "PAID"::equals);
        assertThat(world.books().status(order)).isEqualTo("OPEN");
        slow.resume();
        assertAnswers(slow);
    }

    @Test
    void one_that_stood_still_while_it_heard_of_a_create_finds_what_another_has_adopted() throws Exception {
        Node slow = world.node(2);
        String order = World.newOrder();
        CountDownLatch stands = pauseAt(slow, slow.gateway(), Moment.of("/transaction/create", ANSWERED));
        Future<String> first = others.submit(() -> slow.order("tripay", order, PRICE));
        stands.await();
        world.turnOn(World.CERTAIN);
        String reference = world.node(0).order("tripay", order, PRICE);
        // its callback goes to the one that stands still, and nobody hears of it until the gateway is asked
        world.bank().pay(reference);
        world.turnOn(World.CERTAIN);
        Await.until("the order is paid", () -> world.books().status(order), "PAID"::equals);
        slow.resume();
        assertThat(first.get()).isEqualTo(reference);
    }

    @Test
    void one_that_stood_still_before_it_sent_a_create_sends_nothing() throws Exception {
        Node slow = world.node(2);
        String order = World.newOrder();
        CountDownLatch stands =
                pauseAt(slow, slow.database(), Moment.commitOf("insert into gerbang_payment", ANSWERED));
        Future<String> first = others.submit(() -> slow.order("tripay", order, PRICE));
        stands.await();
        Instant resumed = Instant.now().plus(TOO_LATE);
        world.turnOn(World.CERTAIN);
        world.bank().pay(world.node(0).order("tripay", order, PRICE));
        Await.until("it is too late to send", Instant::now, resumed::isBefore);
        slow.resume();
        assertThatThrownBy(first::get).hasCauseInstanceOf(IOException.class);
    }

    /** Has a node stand still at a moment; what was just passing there arrives. */
    private static CountDownLatch pauseAt(Node node, Line line, Predicate<Moment> at) {
        CountDownLatch stands = new CountDownLatch(1);
        line.listen(moment -> {
            if (stands.getCount() > 0 && at.test(moment)) {
                pause(node);
                stands.countDown();
            }
            return false;
        });
        return stands;
    }

    private static void pause(Node node) {
        try {
            node.pause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever it had begun has come to an end when it has taken an order and its callback. */
    private void assertAnswers(Node node) throws Exception {
        String order = World.newOrder();
        world.bank().pay(node.order("tripay", order, PRICE));
        Await.until("a new order is paid", () -> world.books().status(order), "PAID"::equals);
    }
}
