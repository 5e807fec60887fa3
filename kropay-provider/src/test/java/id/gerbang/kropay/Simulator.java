package id.gerbang.kropay;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Kropay in this process: the sandbox, and what makes things happen there. */
final class Simulator implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final PaymentSandbox sandbox;

    Simulator() throws IOException {
        sandbox = PaymentSandbox.start(new SandboxSettings().port(0));
    }

    Simulator(String callbackUrl) throws IOException {
        sandbox = PaymentSandbox.start(new SandboxSettings().port(0).callbackUrl("kropay", callbackUrl));
    }

    URI api() {
        return URI.create(sandbox.getKropayUrl());
    }

    /** Has the sandbox {@code pay}, {@code expire}, {@code fail} or {@code forge}. */
    void act(String reference, String action) throws IOException, InterruptedException {
        JsonObject reply = send(control(reference)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action)));
        if (!reply.getBoolean("success")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    /** Has the next call of an operation go wrong, in one of the sandbox's ways. */
    void fault(String path, String kind) throws IOException, InterruptedException {
        JsonObject reply = send(
                HttpRequest.newBuilder(URI.create(api() + "/../control/faults").normalize())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("path=" + path + "&kind=" + kind)));
        if (!reply.getBoolean("success")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    /** A payment as the sandbox has it. */
    JsonObject payment(String reference) throws IOException, InterruptedException {
        return send(control(reference)).getJsonObject("data");
    }

    private HttpRequest.Builder control(String reference) {
        return HttpRequest.newBuilder(
                URI.create(api() + "/../control/kropay/" + reference).normalize());
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
