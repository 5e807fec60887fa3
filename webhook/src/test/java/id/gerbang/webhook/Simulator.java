package id.gerbang.webhook;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import id.gerbang.sandbox.kropay.KropayMerchant;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The gateways in this process: the sandbox, and what makes things happen there. */
final class Simulator implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final PaymentSandbox sandbox;
    private volatile Duration ago = Duration.ZERO;

    /** The merchant's own callback URL is for payments that name none, as all of Kropay's. {@code warung} has none. */
    Simulator(String callbackUrl, String kropayCallbackUrl) throws IOException {
        sandbox = PaymentSandbox.start(new SandboxSettings()
                .port(0)
                .callbackRetry(Duration.ofMillis(200))
                .clock(clock())
                .merchant(Canary.merchant().callbackUrl(callbackUrl))
                .merchant(Canary.kropayMerchant().callbackUrl(kropayCallbackUrl))
                .merchant(KropayMerchant.of("warung", "kp-warung")));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + sandbox.getPort());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the sandbox asks for instants alone");
            }

            @Override
            public Instant instant() {
                return Instant.now().minus(ago);
            }
        };
    }

    /** What time it is at the gateway: so long ago, from now on. */
    void setClockBack(Duration by) {
        ago = by;
    }

    /** Has something go wrong, see the sandbox's README. */
    void fault(String path, String kind, int times) throws IOException, InterruptedException {
        send(request("/control/faults")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("path=" + path + "&kind=" + kind + "&times=" + times)));
    }

    /** Lets all go well again. */
    void mend() throws IOException, InterruptedException {
        client.send(request("/control/faults").DELETE().build(), BodyHandlers.discarding());
    }

    /** Has a customer pay into an open payment, and returns the payment's reference. */
    String payInto(String uuid, long amount) throws IOException, InterruptedException {
        return send(request("/control/tripay/open-payment/" + uuid)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("action=pay&amount=" + amount)))
                .getString("reference");
    }

    /** Has the gateway whose payment that is {@code pay}, {@code expire} or {@code fail}, and TriPay {@code refund}. */
    void act(String reference, String action) throws IOException, InterruptedException {
        String gateway = reference.startsWith("PG-") ? "kropay" : "tripay";
        JsonObject reply = send(request("/control/" + gateway + "/" + reference)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action)));
        if (!reply.getBoolean("success")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    /** A payment at Kropay with its callbacks and {@code status_calls}. */
    JsonObject kropay(String reference) throws IOException, InterruptedException {
        return send(request("/control/kropay/" + reference).GET()).getJsonObject("data");
    }

    /** How often Kropay was asked about this payment. */
    int statusCalls(String reference) throws IOException, InterruptedException {
        return kropay(reference).getInt("status_calls");
    }

    /** How often Kropay was asked about any payment, also about one that it does not have. */
    int statusCalls() throws IOException, InterruptedException {
        return send(request("/control/kropay").GET()).getInt("status_calls");
    }

    /** The payments that Kropay has for a merchant_ref. */
    JsonArray kropayPayments(String merchantRef) throws IOException, InterruptedException {
        return send(request("/control/kropay?merchant_ref=" + merchantRef).GET())
                .getJsonArray("data");
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
