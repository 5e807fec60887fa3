package id.gerbang.webhook.background;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTest {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final CountDownLatch asked = new CountDownLatch(10);

    @SuppressWarnings({"UnnecessaryAssignment", "FutureReturnValueIgnored"}) // no server fills it; it is returned
    private final ManagedScheduledExecutorService clock = proxy(ManagedScheduledExecutorService.class, arguments -> {
        Future<?> sweeping = threads.scheduleWithFixedDelay((Runnable) arguments[0], 0, 1, TimeUnit.MILLISECONDS);
        return sweeping;
    });

    static Throwable[] whatAServerShortOfThreadsThrows() {
        return new Throwable[] {
            new RejectedExecutionException("full"),
            new IllegalStateException("the application is disabled"),
            new OutOfMemoryError("unable to create native thread")
        };
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("whatAServerShortOfThreadsThrows")
    void a_server_that_runs_nothing_just_now_is_asked_again_and_again(Throwable refusal) throws Exception {
        ManagedExecutorService executor = proxy(ManagedExecutorService.class, arguments -> {
            asked.countDown();
            throw refusal;
        });
        Background background = Background.start("the work", 1, executor, clock, Duration.ofMillis(1), () -> null);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(background.stop()).isTrue();
    }

    @Test
    void a_thread_without_work_waits_a_moment_for_more_before_the_server_is_asked_for_another() throws Exception {
        AtomicInteger started = new AtomicInteger();
        ManagedExecutorService executor = proxy(ManagedExecutorService.class, arguments -> {
            started.incrementAndGet();
            threads.execute((Runnable) arguments[0]);
            return arguments;
        });
        CountDownLatch looks = new CountDownLatch(50);
        Background background = Background.start("the work", 1, executor, clock, Duration.ofMillis(1), () -> {
            looks.countDown();
            return null;
        });
        assertThat(looks.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started).hasValueLessThan(50);
        assertThat(background.stop()).isTrue();
    }

    private interface Answer {
        Object to(Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.to(arguments)));
    }
}
