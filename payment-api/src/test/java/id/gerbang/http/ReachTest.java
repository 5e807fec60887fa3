package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.notSent;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways to the server: those that end before anything is sent, and those through a proxy. */
@Timeout(30)
class ReachTest {

    private final HttpTransport transport = HttpTransport.standard();
    private final ProxySelector usual = ProxySelector.getDefault();

    @AfterEach
    void close() {
        ProxySelector.setDefault(usual);
        transport.close();
    }

    @Test
    void a_refused_connection_means_not_sent() throws IOException {
        URI address = unused();

        assertThat(notSent(transport, post(address))).hasCauseInstanceOf(ConnectException.class);
        assertThat(notSent(transport, get(address))).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void a_host_that_does_not_exist_means_not_sent() {
        assertThat(notSent(transport, post(URI.create("https://pay.invalid/"))))
                .hasCauseInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_handshake_that_fails_means_not_sent() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.write("HTTP/1.1 400 Speak TLS not\r\n\r\n");
            connection.awaitClose();
        })) {
            assertThat(notSent(transport, post(server.secureUri("/")))).hasCauseInstanceOf(SSLException.class);
        }
    }

    @Test
    void a_closed_transport_sends_nothing() throws IOException {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            transport.close();
            transport.close();

            assertThat(notSent(transport, post(server.uri("/")))).hasMessageEndingWith("the transport is closed");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_call_that_is_under_way_when_the_transport_closes_gets_its_reply() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            transport.close();
            connection.write(RawServer.OK);
        })) {
            assertThat(transport.send(post(server.uri("/"))).getBodyText()).isEqualTo("ok");
        }
    }

    @Test
    void no_thread_is_started_before_the_first_call_and_none_stays_after_close() throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK);
                HttpTransport other = HttpTransport.standard()) {
            List<Thread> before = workers();
            other.send(get(server.uri("/")));
            List<Thread> started = workers();
            started.removeAll(before);
            other.close();

            assertThat(started).singleElement().matches(Thread::isDaemon, "daemon");
            for (Thread thread : started) {
                thread.join();
            }
        }
    }

    @Test
    void a_call_goes_through_the_proxy_of_the_jvm() throws IOException {
        try (RawServer proxy = RawServer.answering(RawServer.OK)) {
            route(proxy.port());

            assertThat(transport
                            .send(post(URI.create("http://pay.invalid/create")))
                            .getBodyText())
                    .isEqualTo("ok");
            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST http://pay.invalid/create?key=s3cret HTTP/1.1\r\n");
        }
    }

    @Test
    void a_proxy_that_refuses_the_tunnel_means_not_sent() throws IOException {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            route(proxy.port());

            notSent(transport, post(URI.create("https://pay.invalid/create")));
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT pay.invalid:443 ");
        }
    }

    @Test
    void a_proxy_that_is_not_there_means_not_sent() throws IOException {
        route(unused().getPort());

        notSent(transport, post(URI.create("http://pay.invalid/")));
    }

    @Test
    void a_call_reported_as_not_sent_is_not_sent_afterwards_either() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch connected = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connected.countDown();
        })) {
            ProxySelector.setDefault(selector(() -> {
                reported.await();
                return Proxy.NO_PROXY;
            }));
            assertThat(notSent(transport, post(server.uri("/")).withTimeout(Duration.ofMillis(400))))
                    .hasMessageEndingWith("no complete reply within PT0.4S");
            reported.countDown();
            connected.await();

            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_failure_of_the_proxy_settings_means_not_sent() {
        ProxySelector.setDefault(selector(() -> {
            throw new IllegalStateException("no settings");
        }));

        notSent(transport, post(URI.create("http://pay.invalid/")));
    }

    private static List<Thread> workers() {
        return new ArrayList<>(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gerbang-http-"))
                .toList());
    }

    private static URI unused() throws IOException {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            return server.uri("/");
        }
    }

    private static void route(int port) {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port));
        ProxySelector.setDefault(selector(() -> proxy));
    }

    private static ProxySelector selector(Callable<Proxy> choice) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                try {
                    return List.of(choice.call());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}
        };
    }
}
