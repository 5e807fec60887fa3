package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes on when the application in it could not start. */
@Tag("faults")
class FailedStartIT {

    @Test
    void a_start_that_fails_says_why_in_a_line_and_takes_no_callback(@TempDir Path folder) throws Exception {
        Path war = Path.of(System.getProperty("gerbang.war"));
        Payara server = Payara.launch(folder, war, List.of(), Map.of("GERBANG_OUTBOX_BACKOFF", "1s"));
        try {
            String log = Await.until("the server is ready", server::log, words -> words.contains(" ready in "));
            assertThat(log)
                    .contains("Gerbang has not started, and the server has to be started again:"
                            + " gerbang.outbox.backoff is 1s");
            // not even tables are made, in a database that may be the wrong one
            assertThat(folder.resolve("gerbang-data")).doesNotExist();
            URI ready = URI.create("http://127.0.0.1:" + server.port() + "/health/ready");
            assertThat(Web.send(HttpRequest.newBuilder(ready)).statusCode()).isEqualTo(500);
            URI callbacks = URI.create("http://127.0.0.1:" + server.port() + "/pay/callbacks/kropay");
            assertThat(Web.send(HttpRequest.newBuilder(callbacks).POST(BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isBetween(404, 503);
        } finally {
            server.kill();
        }
    }
}
