package id.gerbang.webhook.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Turns turns = new Turns();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void one_comes_after_another() throws Exception {
        AtomicInteger at = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(threads.submit(() -> turns.inTurn(() -> {
                int together = at.incrementAndGet();
                int later = at.get();
                at.decrementAndGet();
                return Math.max(together, later);
            })));
        }
        for (Future<Integer> each : all) {
            assertThat(each.get()).isEqualTo(1);
        }
    }

    @Test
    void of_very_many_some_have_to_come_again_and_the_next_one_is_let_in() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(60);
        CountDownLatch ended = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            threads.execute(() -> {
                try {
                    turns.inTurn(() -> awaits(done));
                } catch (IllegalStateException e) {
                    refused.countDown();
                } finally {
                    ended.countDown();
                }
            });
        }
        assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
        done.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(turns.inTurn(() -> true)).isTrue();
    }

    @Test
    void what_goes_wrong_keeps_nobodys_turn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> turns.inTurn(() -> {
                    throw new IllegalStateException("wrong");
                }));
        assertThat(turns.inTurn(() -> true)).isTrue();
    }

    private static boolean awaits(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
