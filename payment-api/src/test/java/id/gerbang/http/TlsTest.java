package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.inDoubtAtDeadline;
import static id.gerbang.http.Failures.notSent;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same promises over TLS, with a certificate made for the test. */
@Timeout(120)
class TlsTest {

    private static final String PASSWORD = "changeit";

    private static SSLContext context;
    private static SSLContext expired;
    private static SSLContext early;

    private final HttpTransport transport = HttpTransport.standard();
    private final SSLSocketFactory usual = HttpsURLConnection.getDefaultSSLSocketFactory();
    private final HostnameVerifier usualVerifier = HttpsURLConnection.getDefaultHostnameVerifier();
    private final ProxySelector usualProxies = ProxySelector.getDefault();

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        context = context(certificate(directory.resolve("store.p12")));
        expired = context(certificate(directory.resolve("expired.p12"), "-startdate", "-3d", "-validity", "1"));
        early = context(certificate(directory.resolve("early.p12"), "-startdate", "+3d", "-validity", "1"));
    }

    private static Path certificate(Path store, String... validity) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=loopback",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(validity));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    @AfterEach
    void close() {
        HttpsURLConnection.setDefaultSSLSocketFactory(usual);
        HttpsURLConnection.setDefaultHostnameVerifier(usualVerifier);
        ProxySelector.setDefault(usualProxies);
        transport.close();
    }

    @Test
    void gets_one_after_the_other_share_a_connection() throws IOException {
        trust();
        try (RawServer server = secure(connection -> {
            while (connection.request() != null) {
                connection.write(RawServer.OK_KEPT);
            }
        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(transport.send(get(server.secureUri("/"))).getBodyText())
                        .isEqualTo("ok");
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_post_gets_the_body_of_a_401_and_leaves_no_connection_open() throws IOException {
        trust();
        try (RawServer server = secure(connection -> {
            connection.request();
            connection.write("HTTP/1.1 401 X\r\nWWW-Authenticate: Basic\r\nContent-Length: 3\r\n\r\nwhy");
            connection.awaitClose();
        })) {
            for (int i = 0; i < 2; i++) {
                HttpReply reply = transport.send(post(server.secureUri("/create")));
                assertThat(reply.getStatus()).isEqualTo(401);
                assertThat(reply.getBodyText()).isEqualTo("why");
            }
            server.awaitServed();

            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(request -> request.startsWith("POST /create?key=s3cret HTTP/1.1\r\nHost: 127.0.0.1:"));
        }
    }

    @Test
    void a_post_goes_through_the_tunnel_of_a_proxy() throws IOException {
        trust();
        try (RawServer server = secure(connection -> {
                    connection.request();
                    connection.write("HTTP/1.1 407 X\r\nProxy-Authenticate: Basic\r\nContent-Length: 3\r\n\r\nwhy");
                });
                RawServer proxy = new RawServer(connection -> {
                    connection.request();
                    connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
                    connection.tunnelTo(server.port());
                })) {
            ProxySelector.setDefault(new ProxyChoice(proxy.port()));
            HttpReply reply = transport.send(post(server.secureUri("/create")));

            assertThat(reply.getStatus())
                    .as("the gateway's own, within the tunnel")
                    .isEqualTo(407);
            assertThat(reply.getBodyText()).isEqualTo("why");
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT 127.0.0.1:" + server.port());
            assertThat(server.requests()).singleElement().asString().startsWith("POST /create?key=s3cret HTTP/1.1");
        }
    }

    @Test
    void a_complete_reply_does_not_wait_for_the_server_to_close() throws IOException {
        trust();
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = secure(connection -> {
            connection.request();
            connection.write(RawServer.OK);
            over.await();
        })) {
            HttpCall call = post(server.secureUri("/")).withTimeout(Duration.ofMinutes(10));

            assertThat(transport.send(call).getBodyText()).isEqualTo("ok");
            over.countDown();
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_means_not_sent() throws IOException {
        try (RawServer server = secure(connection -> connection.request())) {
            assertNotSent(
                    server,
                    "the certificate of 127.0.0.1:" + server.port() + " is not trusted by this Java (version "
                            + System.getProperty("java.version")
                            + "); its list of authorities (cacerts) may be old");
        }
    }

    @Test
    void a_proxy_is_named_when_a_certificate_is_not_trusted_behind_it() throws IOException {
        try (RawServer server = secure(connection -> connection.request());
                RawServer proxy = new RawServer(connection -> {
                    connection.request();
                    connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
                    connection.tunnelTo(server.port());
                })) {
            ProxySelector.setDefault(new ProxyChoice(proxy.port()));

            assertThat(notSent(transport, post(server.secureUri("/"))))
                    .hasMessageContaining("is not trusted by this Java")
                    .hasMessageEndingWith("through the proxy 127.0.0.1:" + proxy.port()
                            + ", which may put its own certificate in place");
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_of_another_host_means_not_sent() throws IOException {
        trust();
        try (RawServer server = secure(connection -> connection.request())) {
            URI address = server.secureUri("/").resolve("//localhost:" + server.port() + "/");
            String words = "the certificate of localhost:" + server.port()
                    + " is for another host, or is refused; check the host of the base URL";

            assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
            assertThat(notSent(transport, get(address))).hasMessageEndingWith(words);
            HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> false);
            assertThat(notSent(transport, post(address))).hasMessageEndingWith(words);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_that_has_expired_means_not_sent() throws Exception {
        trustWhatIsValidNow();
        try (RawServer server = new RawServer(expired.getServerSocketFactory(), connection -> connection.request())) {
            assertNotSent(
                    server,
                    "the certificate of 127.0.0.1:" + server.port()
                            + " has expired; check the clock of this machine, then ask the gateway");
        }
    }

    @Test
    void a_certificate_that_is_not_valid_yet_means_not_sent() throws Exception {
        trustWhatIsValidNow();
        try (RawServer server = new RawServer(early.getServerSocketFactory(), connection -> connection.request())) {
            assertNotSent(
                    server,
                    "the certificate of 127.0.0.1:" + server.port()
                            + " is not valid yet; check the clock of this machine");
        }
    }

    @Test
    void no_tls_version_in_common_means_not_sent() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            // a fatal alert: protocol_version
            connection.write("\u0015\u0003\u0001\u0000\u0002\u0002\u0046");
            connection.awaitClose();
        })) {
            assertNotSent(
                    server,
                    "no TLS with 127.0.0.1:" + server.port()
                            + ": it has no protocol version or cipher in common with this Java (version "
                            + System.getProperty("java.version")
                            + "), which may be too old, or it refused the handshake (SSLHandshakeException)");
        }
    }

    @Test
    void a_server_that_does_not_speak_tls_has_received_nothing() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.write("HTTP/1.1 400 Speak TLS not\r\n\r\n");
            connection.awaitClose();
        })) {
            assertNotSent(
                    server,
                    "127.0.0.1:" + server.port() + " does not speak TLS; check scheme and port of the base URL");
        }
    }

    @Test
    void a_handshake_that_breaks_means_not_sent() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.read();
            connection.close();
        })) {
            for (HttpCall call : List.of(post(server.secureUri("/")), get(server.secureUri("/")))) {
                assertThat(notSent(transport, call))
                        .hasMessageContaining("127.0.0.1:" + server.port())
                        .hasMessageMatching(
                                ".*(closed the connection during the TLS handshake|broke); check the firewall" + ".*");
            }
        }
    }

    private void assertNotSent(RawServer server, String words) {
        assertThat(notSent(transport, post(server.secureUri("/"))))
                .hasMessageEndingWith("was not sent: " + words)
                .hasCauseInstanceOf(SSLException.class);
        assertThat(notSent(transport, get(server.secureUri("/")))).hasMessageEndingWith("was not sent: " + words);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_post_whose_connection_breaks_is_sent_once() throws IOException {
        trust();
        try (RawServer server = secure(connection -> {
            connection.request();
            if (connection.number() == 1) {
                connection.close();
            } else {
                connection.reset();
            }
        })) {
            inDoubt(transport, post(server.secureUri("/first")));
            inDoubt(transport, post(server.secureUri("/second")));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_drips_its_headers_is_left_at_the_deadline() throws Exception {
        trust();
        try (RawServer server = secure(connection -> {
            connection.request();
            connection.dripForever("HTTP/1.1 200 OK");
            connection.awaitClose();
        })) {
            inDoubtAtDeadline(transport, post(server.secureUri("/")));
            server.awaitServed();
        }
    }

    @Test
    void a_server_that_does_not_read_the_body_is_left_at_the_deadline() throws Exception {
        trust();
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = secure(connection -> {
            connection.write("handshake done, nothing read");
            over.await();
        })) {
            HttpCall call = HttpCall.post(server.secureUri("/"), "text/plain", new byte[64 << 20]);

            inDoubtAtDeadline(transport, call);
            over.countDown();
        }
    }

    private static RawServer secure(RawServer.Behaviour behaviour) throws IOException {
        SSLServerSocketFactory factory = context.getServerSocketFactory();
        return new RawServer(factory, behaviour);
    }

    private static void trust() {
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    }

    /** Trusts every certificate that is valid today. A certificate in the trust store is not checked for its dates. */
    private static void trustWhatIsValidNow() throws Exception {
        SSLContext dates = SSLContext.getInstance("TLS");
        dates.init(null, new TrustManager[] {new ValidNow()}, null);
        HttpsURLConnection.setDefaultSSLSocketFactory(dates.getSocketFactory());
    }

    private static final class ValidNow implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            chain[0].checkValidity();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
