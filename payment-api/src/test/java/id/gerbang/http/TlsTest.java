package id.gerbang.http;

import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.notSent;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same promises over TLS, with a certificate made for the test. */
@Timeout(30)
class TlsTest {

    private static final String PASSWORD = "changeit";

    private static SSLContext context;

    private final HttpTransport transport = HttpTransport.standard();
    private final SSLSocketFactory usual = HttpsURLConnection.getDefaultSSLSocketFactory();

    @BeforeAll
    static void makeCertificate(@TempDir Path directory) throws Exception {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
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
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        context = context(store);
    }

    @AfterEach
    void close() {
        HttpsURLConnection.setDefaultSSLSocketFactory(usual);
        transport.close();
    }

    @Test
    void calls_one_after_the_other_share_a_connection() throws IOException {
        trust();
        try (RawServer server = secure(connection -> {
            while (connection.request() != null) {
                connection.write(RawServer.OK);
            }
        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(transport.send(post(server.secureUri("/"))).getBodyText())
                        .isEqualTo("ok");
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_means_not_sent() throws IOException {
        try (RawServer server = secure(connection -> connection.request())) {
            assertThat(notSent(transport, post(server.secureUri("/")))).hasCauseInstanceOf(SSLException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_of_another_host_means_not_sent() throws IOException {
        trust();
        try (RawServer server = secure(connection -> connection.request())) {
            HttpCall call = post(server.secureUri("/").resolve("//localhost:" + server.port() + "/"));

            assertThat(notSent(transport, call)).hasCauseInstanceOf(SSLException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_post_on_a_reused_connection_that_breaks_is_sent_once() throws IOException {
        trust();
        try (RawServer server = secure(connection -> {
            connection.request();
            connection.write(RawServer.OK);
            connection.request();
            connection.close();
        })) {
            transport.send(post(server.secureUri("/first")));
            inDoubt(transport, post(server.secureUri("/second")));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_drips_its_headers_is_left_at_the_deadline() throws Exception {
        trust();
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer server = secure(connection -> {
            connection.request();
            connection.dripForever("HTTP/1.1 200 OK");
            if (connection.awaitClose()) {
                left.countDown();
            }
        })) {
            inDoubt(transport, post(server.secureUri("/")).withTimeout(Duration.ofMillis(800)));
            left.await();
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

            assertThat(inDoubt(transport, call.withTimeout(Duration.ofMillis(800))))
                    .hasMessageEndingWith("no complete reply within PT0.8S");
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
