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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTest {

    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch asked = new CountDownLatch(10);

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
    @SuppressWarnings({"UnnecessaryAssignment", "FutureReturnValueIgnored"}) // no server fills them; it is returned
    void a_server_that_runs_nothing_just_now_is_asked_again_and_again(Throwable refusal) throws Exception {
        ManagedScheduledExecutorService clock = proxy(ManagedScheduledExecutorService.class, arguments -> {
            Future<?> sweeping = threads.scheduleWithFixedDelay((Runnable) arguments[0], 0, 1, TimeUnit.MILLISECONDS);
            return sweeping;
        });
        ManagedExecutorService executor = proxy(ManagedExecutorService.class, arguments -> {
            asked.countDown();
            throw refusal;
        });
        Background background = Background.start("the work", 1, executor, clock, Duration.ofMillis(1), () -> null);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
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
