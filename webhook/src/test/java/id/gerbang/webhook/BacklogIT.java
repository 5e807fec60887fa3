package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks come faster than the shop takes the events. */
class BacklogIT extends ShopIT {

    private static final int OBSERVERS = 4;
    private static final int CONNECTIONS = 8;
    private static final int FEW = 60;
    private static final int PAUSE = 100;
    /** The number of payments from which on a run also measures time. */
    private static final int LONG = 2_000;

    private static final String UNDELIVERED = "select count(*) from gerbang_event where delivered_at is null";
    private static final String OF = " and payment_id in (select id from gerbang_payment where created_ref like ?)";
    /** An event that its node claims at the commit has a lease of five seconds from the event's time. */
    private static final String CLAIMED = " from gerbang_event where next_attempt_at - created_at <> 5000" + OF;

    private final Tables tables = WORLD.tables;

    @AfterEach
    void takeWhatComes() throws Exception {
        shop.mood("all", "takes/0");
        shop.goodMood("all");
        awaitNothingUndelivered();
    }

    @Test
    void being_behind_makes_an_event_cheaper() throws Exception {
        int payments = Integer.getInteger("gerbang.test.saturation", 300);
        List<String> references = payable("5700", payments);
        long busyBefore = busy();
        shop.mood("all", "takes/" + PAUSE);
        Instant start = Instant.now();
        Crowd.of(CONNECTIONS, paid(references, "5700"));
        long behind = count(UNDELIVERED);
        awaitNothingUndelivered();
        Duration took = Duration.between(start, Instant.now());

        // without batches there is one claim for each event; a batch has at least three quarters of the smallest limit
        long claims = count("select count(distinct next_attempt_at)" + CLAIMED, "5700%");
        long claimed = count("select count(*)" + CLAIMED, "5700%");
        assertThat(behind).isGreaterThan(2L * OBSERVERS);
        assertThat(claims).as("claims of %d events", claimed).isLessThanOrEqualTo(claimed / 2);
        assertEachToldOnceInOrder("5700", references.size() + references.size() / 3);
        assertThat(count("select max(attempts) from gerbang_event where delivered_at is not null" + OF, "5700%"))
                .isEqualTo(1);
        if (payments >= LONG) {
            double allowed = OBSERVERS * took.toMillis();
            assertThat((busy() - busyBefore) / allowed).isGreaterThanOrEqualTo(0.9);
        }

        shop.mood("all", "takes/0");
        String later = shop.pays("5701-1");
        assertTaken(shop.take(Post.paid(later, "5701-1")));
        assertTold(later, "paid");
        assertThat(count("select next_attempt_at - created_at from gerbang_event where attempts = 1" + OF, "5701-1"))
                .as("delivered without a claim")
                .isEqualTo(5000);
    }

    @Test
    void what_waits_for_slow_observers_uses_up_no_attempt_and_a_failure_is_of_its_own_event_alone() throws Exception {
        List<String> references = backlog("5710");
        String unhappy = references.get(FEW - 1);
        shop.mood(unhappy, "throws/2");
        shop.goodMood("all");
        awaitNothingUndelivered();
        assertEachToldOnceInOrder("5710", FEW);
        assertThat(tables.all("select attempts from gerbang_event where attempts > 1" + OF, "5710%"))
                .containsExactly("3");
    }

    @Test
    void what_a_node_held_that_has_ended_is_told_once_and_claimed_one_by_one() throws Exception {
        backlog("5720");
        // as if another node had claimed them all, and ended six seconds ago
        String ended = "attempts = 1 and last_error is null and delivered_at is null" + OF;
        for (String id : untried("5720")) {
            tables.change(
                    "update gerbang_event set attempts = 1, next_attempt_at = next_attempt_at - 6000 where id = ?", id);
        }
        assertThat(count("select count(*) from gerbang_event where " + ended, "5720%"))
                .isEqualTo(FEW);
        shop.goodMood("all");
        awaitNothingUndelivered();
        assertEachToldOnceInOrder("5720", FEW);
        // more than one where the machine is so slow that a claim is given back or runs out
        String again = " from gerbang_event where attempts >= 2" + OF;
        assertThat(count("select count(*)" + again, "5720%")).isEqualTo(FEW - OBSERVERS);
        // two claims may be of the same millisecond
        assertThat(count("select count(distinct next_attempt_at)" + again, "5720%"))
                .isGreaterThan((FEW - OBSERVERS) / 2);
    }

    @Test
    void what_another_node_has_is_left_to_it_and_the_rest_of_the_backlog_is_told_here() throws Exception {
        backlog("5730");
        List<String> others = untried("5730").subList(0, 20);
        try (Connection other = tables.connect();
                Statement node = other.createStatement()) {
            other.setAutoCommit(false);
            for (String id : others) {
                node.executeUpdate("update gerbang_event set delivered_at = 1 where id = '" + id + "'");
            }
            shop.goodMood("all");
            Await.until(
                    () -> count(
                            "select count(*) from told where reference in (select reference from"
                                    + " gerbang_payment where created_ref like ?)",
                            "5730%"),
                    told -> told == FEW - 20);
            assertThat(count(UNDELIVERED)).isEqualTo(20);
            other.commit();
        }
        awaitNothingUndelivered();
        assertEachToldOnceInOrder("5730", FEW - 20);
    }

    /** Due events that this node no longer holds, except the four whose observers wait. */
    private List<String> backlog(String prefix) throws Exception {
        List<String> references = payable(prefix, FEW);
        shop.mood("all", "waits");
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            Post post = Post.paid(references.get(i), prefix + "-" + i);
            posts.add(() -> shop.take(post).status());
        }
        assertThat(Crowd.of(CONNECTIONS, posts)).containsOnly(200);
        Await.until(
                () -> count("select count(*) from gerbang_event where attempts = 0" + OF, prefix + "%"),
                untried -> untried == FEW - OBSERVERS);
        return references;
    }

    /**
     * Events that no observer is handling. This changes them one by one by their keys, because a search would wait for the
     * locked rows of the events that observers are handling.
     */
    private List<String> untried(String prefix) throws Exception {
        return tables.all(
                "select id from gerbang_event where attempts = 0 and delivered_at is null" + OF + " order by id",
                prefix + "%");
    }

    /** References of payments that can be paid, with merchant_refs that end with their number. */
    private List<String> payable(String prefix, int count) throws Exception {
        String first = shop.pays(prefix + "-0");
        List<String> references = new ArrayList<>(List.of(first));
        for (int i = 1; i < count; i++) {
            references.add(first + "-" + i);
            tables.again(first, references.get(i), prefix + "-0", prefix + "-" + i);
        }
        return references;
    }

    /** Each is paid, and every third is refunded right after that. */
    private List<Callable<Integer>> paid(List<String> references, String prefix) {
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Post post = Post.paid(references.get(i), prefix + "-" + i);
            boolean refunded = i % 3 == 2;
            posts.add(() -> {
                assertTaken(shop.take(post));
                return refunded ? shop.take(post.status("REFUND")).status() : 200;
            });
        }
        return posts;
    }

    private void assertEachToldOnceInOrder(String prefix, int events) throws Exception {
        String of = " where reference in (select reference from gerbang_payment where created_ref like ?)";
        assertThat(count("select count(*) from told" + of, prefix + "%")).isEqualTo(events);
        assertThat(count("select count(*) from told later join told earlier on earlier.reference = later.reference"
                        + " where later.words = 'paid' and earlier.words = 'refunded' and earlier.nr < later.nr"))
                .isZero();
    }

    /** However long it takes, as long as it goes on. */
    private void awaitNothingUndelivered() throws Exception {
        long left = count(UNDELIVERED);
        while (left > 0) {
            long before = left;
            left = Await.until(() -> count(UNDELIVERED), now -> now < before);
        }
    }

    private long busy() throws Exception {
        return Long.parseLong(shop.send("GET", "api/moods/all/busy").body());
    }

    private long count(String sql, Object... parameters) throws Exception {
        return Long.parseLong(tables.one(sql, parameters));
    }
}
