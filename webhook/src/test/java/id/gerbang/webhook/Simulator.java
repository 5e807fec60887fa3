package id.gerbang.webhook;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** TriPay in this process: the sandbox, and what makes things happen there. */
final class Simulator implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final PaymentSandbox sandbox;

    Simulator() throws IOException {
        sandbox = PaymentSandbox.start(new SandboxSettings()
                .port(0)
                .callbackRetry(Duration.ofMillis(200))
                .merchant(Canary.merchant()));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + sandbox.getPort());
    }

    /** Has the sandbox {@code pay}, {@code expire}, {@code fail} or {@code refund}. */
    void act(String reference, String action) throws IOException, InterruptedException {
        JsonObject reply = send(request("/control/tripay/" + reference)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action)));
        if (!reply.getBoolean("success")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    /** The transactions that the gateway has for a merchant_ref. */
    JsonArray transactions(String merchantRef) throws IOException, InterruptedException {
        return send(request("/control/tripay?merchant_ref=" + merchantRef).GET())
                .getJsonArray("data");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url().resolve(path));
    }

    private JsonObject send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String body = client.send(request.build(), BodyHandlers.ofString()).body();
        return Json.createReader(new StringReader(body)).readObject();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
