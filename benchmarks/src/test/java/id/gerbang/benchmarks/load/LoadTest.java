package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two kinds of load, and how their answers are counted. */
@Timeout(60)
class LoadTest {

    private final Queue<String> posted = new ConcurrentLinkedQueue<>();

    @Test
    void a_percentile_is_that_of_the_nearest_rank() {
        Answers answers = new Answers();
        for (int i = 200; i > 0; i--) {
            answers.add(200, i);
        }
        assertThat(answers.percentile(50)).isEqualTo(Duration.ofNanos(100));
        assertThat(answers.percentile(99)).isEqualTo(Duration.ofNanos(198));
        assertThat(answers.percentile(100)).isEqualTo(Duration.ofNanos(200));
    }

    @Test
    void an_arrival_does_not_wait_for_the_one_before() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        Answers answers = new OpenLoop(Duration.ofMillis(1)).run(3, () -> true, number -> {
            if (number == 2) {
                third.countDown();
            }
            await(third);
            return 200;
        });
        assertThat(answers.statuses()).isEqualTo(Map.of(200, 3));
    }

    @Test
    void a_time_counts_from_when_its_request_was_due() throws Exception {
        // each look at the clock takes a second: where it begins, whether the request is due, when it is answered
        AtomicLong seconds = new AtomicLong();
        OpenLoop loop = new OpenLoop(
                Duration.ZERO,
                () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());
        Answers answers = loop.run(1, () -> true, number -> 200);
        assertThat(answers.percentile(50)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void arrivals_end_when_they_are_not_wanted_and_one_without_an_answer_counts() throws Exception {
        AtomicLong asked = new AtomicLong();
        Answers answers = new OpenLoop(Duration.ofMillis(1)).run(100, () -> asked.incrementAndGet() <= 5, number -> {
            throw new IOException("cut");
        });
        assertThat(answers.statuses()).isEqualTo(Map.of(Answers.NONE, 5));
    }

    @Test
    void a_flood_posts_each_request_once_and_counts_the_answers() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Flood.Outcome outcome = Flood.start(url, 4, 200, LoadTest::request).await();
            assertThat(outcome.answers().statuses()).isEqualTo(Map.of(200, 100, 404, 100));
            assertThat(posted).hasSize(200).doesNotHaveDuplicates();
        } finally {
            server.stop(0);
        }
    }

    private static byte[] request(int number) {
        return Connection.request("/", "X-Number: 1\r\n", String.valueOf(number).getBytes(UTF_8));
    }

    /** Every tenth answer is the last one of its connection. */
    private void answer(HttpExchange http) throws IOException {
        String number = new String(http.getRequestBody().readAllBytes(), UTF_8);
        posted.add(number);
        byte[] body = "{\"success\":true}".getBytes(UTF_8);
        if (number.endsWith("0")) {
            http.getResponseHeaders().set("Connection", "close");
        }
        http.sendResponseHeaders(Integer.parseInt(number) % 2 == 0 ? 404 : 200, body.length);
        http.getResponseBody().write(body);
        http.close();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
