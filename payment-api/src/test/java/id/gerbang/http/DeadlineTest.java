package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.inDoubtAtDeadline;
import static id.gerbang.http.Failures.notSent;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that would keep a caller waiting, each in its own way. */
@Timeout(120)
class DeadlineTest {

    private final HttpTransport transport = HttpTransport.standard();

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 ",
                "HTTP/1.1 103 Early Hints\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-A",
                "HTTP/1.1 500 X\r\nX-A",
                "HTTP/1.1 401 X\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 404 X\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void a_server_that_falls_silent_or_drips_from_any_point_on_is_left_at_the_deadline(String begin) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            String request = connection.request();
            connection.write(begin);
            if (request != null && request.contains("/drip")) {
                connection.dripForever(begin.endsWith("chunked\r\n\r\n") ? "0" : "HTTP/1.1 200 OK");
            }
            connection.awaitClose();
        })) {
            inDoubtAtDeadline(transport, post(server.uri("/silent")));
            inDoubtAtDeadline(transport, post(server.uri("/drip")));
            server.awaitServed();
        }
    }

    @Test
    void a_get_is_left_at_the_deadline_too() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.dripForever("HTTP/1.1 200 OK");
            connection.awaitClose();
        })) {
            inDoubtAtDeadline(transport, get(server.uri("/")));
            server.awaitServed();
        }
    }

    @Test
    void a_server_that_does_not_read_the_body_is_left_at_the_deadline() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> over.await())) {
            HttpCall call = HttpCall.post(server.uri("/"), "text/plain", new byte[64 << 20]);

            inDoubtAtDeadline(transport, call);
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_server_that_does_not_finish_the_handshake_has_received_nothing(boolean drips) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            if (drips) {
                connection.dripForever("\u0016\u0003\u0003\u0040\u0000\u0002");
            }
            while (!connection.awaitClose()) {}
        })) {
            Duration timeout = Duration.ofMillis(400);
            while (server.connections() == 0) {
                HttpCall call = post(server.secureUri("/")).withTimeout(timeout);
                assertThat(notSent(transport, call))
                        .hasMessageContaining(
                                "no connection to 127.0.0.1:" + server.port() + " within " + timeout + "; check ");
                timeout = timeout.multipliedBy(2);
            }
            server.awaitServed();
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
            assertThat(inDoubt(transport, post(server.uri("/")).withTimeout(Duration.ofMinutes(10))))
                    .hasMessageEndingWith("the calling thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            server.awaitServed();
        }
    }

    @Test
    void a_deadline_that_passes_does_not_disturb_calls_on_other_connections() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            for (String request = connection.request(); request != null; request = connection.request()) {
                if (request.contains("/silent")) {
                    connection.awaitClose();
                    left.countDown();
                    return;
                }
                connection.write(RawServer.OK_KEPT);
            }
        })) {
            transport.send(get(server.uri("/")));
            // takes the connection that the first call has left, so that the others need a second one
            HttpCall silent = get(server.uri("/silent"));
            int late = 0;
            while (!failsInDoubt(silent.withTimeout(Duration.ofSeconds(1L << late)))) {
                late++;
            }
            transport.send(get(server.uri("/")));
            int connections = server.connections();
            while (left.getCount() > 0) {
                assertThat(transport.send(get(server.uri("/"))).getStatus()).isEqualTo(200);
            }
            assertThat(transport.send(get(server.uri("/"))).getStatus()).isEqualTo(200);
            // a call that was late and not sent may still hold a connection
            assertThat(server.connections()).isLessThanOrEqualTo(connections + late);
        }
    }

    private boolean failsInDoubt(HttpCall call) {
        TransportException failure = catchThrowableOfType(TransportException.class, () -> transport.send(call));
        return failure.mayHaveArrived();
    }
}
