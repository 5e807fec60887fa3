package id.gerbang.war;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Secret;
import id.gerbang.tripay.TripaySignature;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By itself on a server: it makes its tables, and keeps what the gateway says until somebody listens. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GerbangWarIT {

    private static final File WAR = new File(System.getProperty("gerbang.war"));
    private static final String DATABASE = "jdbc:h2:file:./target/ledger;AUTO_SERVER=TRUE";

    private static final Path LOG = Path.of(System.getProperty("java.io.tmpdir"), "server-0.log");

    private static final String PAID = """
            {"reference":"T0001OP1","merchant_ref":null,"payment_method":"BRI Virtual Account",\
            "payment_method_code":"BRIVAOP","total_amount":50000,"fee_merchant":4250,"fee_customer":0,\
            "total_fee":4250,"amount_received":45750,"is_closed_payment":0,"status":"PAID","paid_at":1608133017}""";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // filled by Arquillian
    URL url;

    @Deployment(testable = false)
    static WebArchive gerbang() throws IOException {
        // of the run before
        Files.deleteIfExists(Path.of("target/ledger.mv.db"));
        Files.createDirectories(LOG.getParent());
        Files.deleteIfExists(LOG);
        return ShrinkWrap.createFromZipFile(WebArchive.class, WAR).addClass(Unreliable.class);
    }

    @Test
    void a_payment_that_nobody_is_there_for_certain_to_be_told_of_is_kept_and_reported() throws Exception {
        assertThat(answer(paid())).isEqualTo("200 {\"success\":true}");
        assertThat(rows("select status from gerbang_payment")).containsExactly("PAID");
        awaitLog("nobody observes PaymentPaid");
        assertThat(log()).doesNotContain("CANARY");
        assertThat(rows("select type from gerbang_event where delivered_at is null and parked_at is null"))
                .containsExactly("PaymentPaid");
    }

    @Test
    void it_has_both_gateways_and_believes_nobody_who_proves_nothing() throws Exception {
        assertThat(log()).containsPattern("open accounts: \\[(tripay, kropay|kropay, tripay)]");
        HttpRequest.Builder toKropay = HttpRequest.newBuilder(url.toURI().resolve("pay/callbacks/kropay"));
        assertThat(answer(toKropay.POST(BodyPublishers.ofString("{}"))))
                .isEqualTo("400 {\"success\":false,\"message\":\"Not understood\"}");
        String stranger = "{\"reference\":\"PG-20260529A1B2\",\"status\":\"paid\",\"total_amount\":10020}";
        assertThat(answer(toKropay.POST(BodyPublishers.ofString(stranger))))
                .isEqualTo("404 {\"success\":false,\"message\":\"Not found\"}");
        assertThat(rows("select id from gerbang_payment where account = 'kropay'"))
                .isEmpty();
        assertThat(log()).doesNotContain("CANARY");
    }

    @Test
    void it_is_small_but_for_flyway_and_the_drivers() throws Exception {
        long size = 0;
        try (ZipFile war = new ZipFile(WAR)) {
            for (ZipEntry entry : war.stream().toList()) {
                boolean others = entry.getName().matches("WEB-INF/lib/(flyway|jackson|postgresql|mariadb)-.*");
                size += others ? 0 : entry.getCompressedSize();
            }
        }
        assertThat(size).isBetween(100L * 1024, 600L * 1024);
    }

    private HttpRequest.Builder paid() throws Exception {
        TripaySignature signature = new TripaySignature(Secret.of("CANARY-private-key"), "T0001");
        return HttpRequest.newBuilder(url.toURI().resolve("pay/callbacks/tripay"))
                .header("Content-Type", "application/json")
                .header("X-Callback-Event", "payment_status")
                .header("X-Callback-Signature", signature.ofCallback(PAID.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(PAID));
    }

    private static String answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static void awaitLog(String words) throws Exception {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!log().contains(words)) {
            assertThat(Instant.now()).as("'" + words + "' is not in the log").isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static String log() throws IOException {
        return Files.readString(LOG);
    }

    private static List<String> rows(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(DATABASE, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
