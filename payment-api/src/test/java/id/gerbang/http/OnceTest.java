package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.time.Duration;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a request goes out, and over how many connections. */
@Timeout(120)
class OnceTest {

    private final HttpTransport transport = HttpTransport.standard();

    @AfterEach
    void close() {
        Authenticator.setDefault(null);
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H",
                "HTTP/1.1 2",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\r\nX-A",
                "HTTP/1.1 103 Early Hints\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
                "HTTP/1.1 401 X\r\nWWW-Authenticate: Basic\r\nContent-Length: 5\r\n\r\nab",
                "HTTP/1.1 407 X\r\nContent-Length: 5\r\n\r\nab",
                "HTTP/1.1 500 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void a_post_whose_connection_breaks_is_sent_once(String begin) throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.write(begin);
            if (connection.number() == 1) {
                connection.close();
            } else {
                connection.reset();
            }
        })) {
            inDoubt(transport, post(server.uri("/closed")));
            inDoubt(transport, post(server.uri("/reset")));
            inDoubt(transport, HttpCall.post(server.uri("/empty"), "text/plain", new byte[0]));

            assertThat(server.requests()).hasSize(3);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void a_post_that_the_server_does_not_read_to_its_end_is_not_repeated() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.read();
            connection.reset();
        })) {
            inDoubt(transport, post(server.uri("/")));
            inDoubt(transport, HttpCall.post(server.uri("/"), "text/plain", new byte[8 << 20]));

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_post_does_not_use_the_idle_connection_of_a_get() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.write(RawServer.OK_KEPT);
            connection.request();
            connection.close();
        })) {
            transport.send(get(server.uri("/first")));
            transport.send(post(server.uri("/second")));
            transport.send(post(server.uri("/third")));

            assertThat(server.requests()).hasSize(3);
            assertThat(server.connections()).isEqualTo(3);
            assertThat(server.requests().get(1)).contains("\r\nConnection: close\r\n");
        }
    }

    @Test
    void a_post_is_not_repeated_with_the_password_of_an_authenticator() throws IOException {
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("shop", "s3cret".toCharArray());
            }
        });
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 3\r\n\r\nwhy")) {
            HttpReply reply = transport.send(post(server.uri("/")));

            assertThat(reply.getStatus()).isEqualTo(401);
            assertThat(reply.getBodyText()).isEqualTo("why");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_get_after_the_server_closed_the_idle_connection_goes_over_a_new_one() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.write(RawServer.OK);
            if (connection.number() == 1) {
                connection.close();
                closed.countDown();
            }
        })) {
            transport.send(get(server.uri("/first")));
            closed.await();
            transport.send(get(server.uri("/second")));

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
    void gets_one_after_the_other_share_a_connection_whatever_their_status() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            for (int status = 200; connection.request() != null; status += 100) {
                connection.write("HTTP/1.1 " + status + " X\r\nConnection: keep-alive\r\nKeep-Alive: timeout=600\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
            }
        })) {
            for (int status : new int[] {200, 300, 400, 500}) {
                assertThat(transport.send(get(server.uri("/"))).getStatus()).isEqualTo(status);
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
                    .<Callable<String>>mapToObj(n -> () -> {
                        HttpCall call = n % 2 == 0 ? post(server.uri("/" + n)) : get(server.uri("/" + n));
                        return transport
                                .send(call.withTimeout(Duration.ofMinutes(10)))
                                .getBodyText();
                    })
                    .toList();
            List<Future<String>> replies = callers.invokeAll(calls);

            for (int n = 0; n < calls.size(); n++) {
                assertThat(replies.get(n).get()).isEqualTo("/" + n);
            }
            assertThat(server.requests()).hasSize(640).doesNotHaveDuplicates();
        } finally {
            callers.shutdownNow();
        }
    }
}
