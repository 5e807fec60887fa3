package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a request goes out, and over how many connections. */
@Timeout(30)
class OnceTest {

    private final HttpTransport transport = HttpTransport.standard();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void a_post_on_a_new_connection_that_breaks_is_sent_once() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.close();
        })) {
            inDoubt(transport, post(server.uri("/")));

            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_post_on_a_reused_connection_that_breaks_is_sent_once() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.write(RawServer.OK);
            connection.request();
            connection.close();
        })) {
            transport.send(post(server.uri("/first")));
            inDoubt(transport, post(server.uri("/second")));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_empty_post_on_a_reused_connection_that_breaks_is_sent_once() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.write(RawServer.OK);
            connection.request();
            connection.close();
        })) {
            HttpCall call = HttpCall.post(server.uri("/"), "text/plain", new byte[0]);
            transport.send(call);
            inDoubt(transport, call);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_post_after_the_server_closed_the_idle_connection_goes_over_a_new_one() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.write(RawServer.OK);
            if (connection.number() == 1) {
                connection.close();
                closed.countDown();
            }
        })) {
            transport.send(post(server.uri("/first")));
            closed.await();
            transport.send(post(server.uri("/second")));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_get_whose_connection_breaks_is_repeated_once_at_most() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.close();
        })) {
            inDoubt(transport, get(server.uri("/")));

            assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void calls_one_after_the_other_share_a_connection_whatever_their_status() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            for (int status = 200; connection.request() != null; status += 100) {
                connection.write(
                        "HTTP/1.1 " + status + " X\r\nTransfer-Encoding: chunked\r\n\r\n" + "2\r\nok\r\n0\r\n\r\n");
            }
        })) {
            for (int status : new int[] {200, 300, 400, 500}) {
                assertThat(transport.send(post(server.uri("/"))).getStatus()).isEqualTo(status);
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sixteen_threads_share_a_transport_and_each_gets_its_own_reply() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try (RawServer server = new RawServer(connection -> {
            for (String request = connection.request(); request != null; request = connection.request()) {
                String path = request.substring(request.indexOf('/'), request.indexOf('?'));
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path);
            }
        })) {
            List<Callable<String>> calls = IntStream.range(0, 640)
                    .<Callable<String>>mapToObj(
                            n -> () -> transport.send(post(server.uri("/" + n))).getBodyText())
                    .toList();
            List<Future<String>> replies = callers.invokeAll(calls);

            for (int n = 0; n < calls.size(); n++) {
                assertThat(replies.get(n).get()).isEqualTo("/" + n);
            }
            assertThat(server.requests()).hasSize(640).doesNotHaveDuplicates();
            assertThat(server.connections()).isLessThan(320);
        } finally {
            callers.shutdownNow();
        }
    }
}
