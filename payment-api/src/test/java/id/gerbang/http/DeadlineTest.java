package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.notSent;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that would keep a caller waiting, each in its own way. */
@Timeout(30)
class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final HttpTransport transport = HttpTransport.standard();

    @BeforeAll
    static void loadTls() {
        // takes long the first time, and would be over the deadline before the first connection
        assertThat(HttpsURLConnection.getDefaultSSLSocketFactory()).isNotNull();
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 ",
                "HTTP/1.1 200 OK\r\nX-A",
                "HTTP/1.1 500 X\r\nX-A",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 404 X\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void a_server_that_falls_silent_or_drips_from_any_point_on_is_left_at_the_deadline(String begin) throws Exception {
        CountDownLatch left = new CountDownLatch(2);
        try (RawServer server = new RawServer(connection -> {
            String request = connection.request();
            connection.write(begin);
            if (request != null && request.contains("/drip")) {
                connection.dripForever("HTTP/1.1 200 OK");
            }
            if (connection.awaitClose()) {
                left.countDown();
            }
        })) {
            assertDeadline(inDoubt(transport, post(server.uri("/silent")).withTimeout(SHORT)));
            assertDeadline(inDoubt(transport, post(server.uri("/drip")).withTimeout(SHORT)));
            if (!begin.endsWith("chunked\r\n\r\n")) {
                left.await();
            }
        }
    }

    @Test
    void a_get_is_left_at_the_deadline_too() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.dripForever("HTTP/1.1 200 OK");
            if (connection.awaitClose()) {
                left.countDown();
            }
        })) {
            assertDeadline(inDoubt(transport, get(server.uri("/")).withTimeout(SHORT)));
            left.await();
        }
    }

    @Test
    void a_server_that_does_not_read_the_body_is_left_at_the_deadline() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> over.await())) {
            HttpCall call = HttpCall.post(server.uri("/"), "text/plain", new byte[64 << 20]);

            assertDeadline(inDoubt(transport, call.withTimeout(SHORT)));
            over.countDown();
        }
    }

    @Test
    void a_server_that_does_not_finish_the_handshake_has_received_nothing() throws Exception {
        CountDownLatch left = new CountDownLatch(2);
        try (RawServer server = new RawServer(connection -> {
            if (connection.number() == 2) {
                connection.dripForever("\u0016\u0003\u0003\u0040\u0000\u0002");
            }
            while (!connection.awaitClose()) {}
            left.countDown();
        })) {
            assertDeadline(notSent(transport, post(server.secureUri("/")).withTimeout(SHORT)));
            assertDeadline(notSent(transport, post(server.secureUri("/")).withTimeout(SHORT)));
            left.await();
        }
    }

    @Test
    void an_interrupt_ends_the_wait_and_the_flag_is_set_again() throws Exception {
        Thread caller = Thread.currentThread();
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            caller.interrupt();
            connection.awaitClose();
        })) {
            assertThat(inDoubt(transport, post(server.uri("/")).withTimeout(Duration.ofSeconds(2))))
                    .hasMessageContaining("InterruptedException");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_deadline_that_passes_does_not_disturb_calls_on_other_connections() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            for (String request = connection.request(); request != null; request = connection.request()) {
                if (!request.contains("/silent")) {
                    connection.write(RawServer.OK);
                }
            }
        })) {
            transport.send(post(server.uri("/")));
            inDoubt(transport, post(server.uri("/silent")).withTimeout(SHORT));
            long until = System.nanoTime() + SHORT.toNanos() * 3;
            while (System.nanoTime() < until) {
                assertThat(transport.send(post(server.uri("/"))).getStatus()).isEqualTo(200);
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static void assertDeadline(TransportException failure) {
        assertThat(failure).hasMessageEndingWith("no complete reply within PT0.4S");
    }
}
