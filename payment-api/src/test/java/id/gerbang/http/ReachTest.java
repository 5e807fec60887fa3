package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.notSent;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to the server: those that end before anything is sent, and those through a proxy. */
@Timeout(120)
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
        String words =
                "was not sent: 127.0.0.1:" + address.getPort() + " cannot be reached: it refused the connection, or"
                        + " there is no route to it; check the base URL and the firewall";

        assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
        assertThat(notSent(transport, get(address))).hasMessageEndingWith(words);
        assertThat(notSent(transport, post(secure(address)))).hasMessageEndingWith(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pay.invalid:80/", "https://pay.invalid:443/", "http://pay.invalid/"})
    void a_host_that_does_not_exist_means_not_sent(URI address) {
        String words =
                "was not sent: the name pay.invalid has no address; check the base URL and the DNS of this machine"
                        + " (for pay.invalid:" + (address.getScheme().equals("http") ? 80 : 443) + ")";

        assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
        assertThat(notSent(transport, get(address))).hasMessageEndingWith(words);
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

    @ParameterizedTest
    @ValueSource(strings = {"http://pay.invalid/create", "https://pay.invalid/create"})
    void a_proxy_that_asks_for_a_login_means_not_sent(URI address) throws IOException {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Proxy-Authenticate: Basic realm=\"s3cret\"\r\nContent-Length: 0\r\n\r\n")) {
            route(proxy.port());
            String words = "was not sent: the proxy 127.0.0.1:" + proxy.port()
                    + " asks for a login (407) and nothing was sent to the gateway pay.invalid:"
                    + (address.getScheme().equals("http") ? 80 : 443)
                    + "; give this Java a login for the proxy, or let the proxy pass this host without one";

            assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
            assertThat(proxy.requests()).hasSize(1);
            assertThat(notSent(transport, get(address))).hasMessageEndingWith(words);
        }
    }

    @Test
    void a_proxy_that_refuses_the_tunnel_means_not_sent() throws IOException {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            route(proxy.port());

            assertThat(notSent(transport, post(URI.create("https://pay.invalid/create"))))
                    .hasMessageEndingWith("was not sent: the proxy 127.0.0.1:" + proxy.port()
                            + " refused the way to pay.invalid:443 (403) and nothing was sent to the gateway; let the"
                            + " proxy pass this host");
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT pay.invalid:443 ");
        }
    }

    @Test
    void a_proxy_that_breaks_the_connection_before_the_tunnel_means_not_sent() throws IOException {
        try (RawServer proxy = new RawServer(connection -> {
            connection.request();
            connection.close();
        })) {
            route(proxy.port());

            assertThat(notSent(transport, post(URI.create("https://pay.invalid/create"))))
                    .hasMessageContaining(
                            "the connection to pay.invalid:443 through the proxy 127.0.0.1:" + proxy.port() + " broke");
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pay.invalid/", "https://pay.invalid/"})
    void a_proxy_that_is_not_there_means_not_sent(URI address) throws IOException {
        int port = unused().getPort();
        route(port);
        String words = "was not sent: the proxy 127.0.0.1:" + port + " cannot be reached: it refused the connection, or"
                + " there is no route to it; check the proxy settings of this Java and the firewall";

        assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
        assertThat(notSent(transport, get(address))).hasMessageEndingWith(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pay.invalid/", "https://pay.invalid/"})
    void a_proxy_without_an_address_means_not_sent(URI address) {
        ProxySelector.setDefault(new ProxyChoice(
                () -> new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.invalid", 3128))));
        String words = "was not sent: the name of the proxy proxy.invalid:3128 has no address; check the proxy settings"
                + " of this Java";

        assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
        assertThat(notSent(transport, get(address))).hasMessageEndingWith(words);
    }

    @Test
    void the_next_proxy_is_tried_when_the_first_cannot_be_reached() throws IOException {
        try (RawServer proxy = RawServer.answering(RawServer.OK)) {
            ProxyChoice choice = new ProxyChoice(unused().getPort(), proxy.port());
            ProxySelector.setDefault(choice);

            assertThat(transport.send(post(URI.create("http://pay.invalid/"))).getBodyText())
                    .isEqualTo("ok");
            assertThat(choice.failures()).hasSize(1);
            assertThat(transport.send(get(URI.create("http://pay.invalid/"))).getBodyText())
                    .isEqualTo("ok");
        }
    }

    @Test
    void a_call_reported_as_not_sent_is_not_sent_afterwards_either() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch reported = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> connection.request())) {
            ProxySelector.setDefault(new ProxyChoice(() -> {
                caller.interrupt();
                reported.await();
                return Proxy.NO_PROXY;
            }));
            assertThat(notSent(transport, post(server.uri("/")).withTimeout(Duration.ofMinutes(10))))
                    .hasMessageEndingWith("the calling thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            List<Thread> workers = workers();
            reported.countDown();
            transport.close();
            for (Thread worker : workers) {
                worker.join();
            }

            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_failure_of_the_proxy_settings_means_not_sent() {
        ProxySelector.setDefault(new ProxyChoice(() -> {
            throw new IllegalStateException("no settings");
        }));

        assertThat(notSent(transport, post(URI.create("http://pay.invalid/"))))
                .hasMessageEndingWith("no connection to pay.invalid:80 (IllegalStateException)");
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

    private static URI secure(URI address) {
        return URI.create(address.toString().replace("http:", "https:"));
    }

    private static void route(int port) {
        ProxySelector.setDefault(new ProxyChoice(port));
    }
}
