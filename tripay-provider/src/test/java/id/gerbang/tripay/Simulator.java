package id.gerbang.tripay;

import id.gerbang.Payments;
import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import id.gerbang.sandbox.tripay.Merchant;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** TriPay in this process: the sandbox, and what makes things happen there. */
final class Simulator implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final PaymentSandbox sandbox;

    Simulator() {
        this(Clock.systemUTC());
    }

    /** With another idea of what time it is. */
    Simulator(Clock clock) {
        try {
            sandbox = PaymentSandbox.start(new SandboxSettings()
                    .port(0)
                    .clock(clock)
                    .callbackRetry(Duration.ofMillis(50))
                    .merchant(Merchant.of("T0003", Secrets.API_KEY, Secrets.PRIVATE_KEY)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String api() {
        return url() + "/tripay/api-sandbox";
    }

    /** The API of production mode, which alone has open payments and e-wallets. */
    String productionApi() {
        return url() + "/tripay/api";
    }

    /** Opens {@code T0003} in production mode. */
    Payments connectInProduction() {
        return Payments.connect(Accounts.production(productionApi()));
    }

    /** Opens {@code T0001}, who bears the fees. */
    Payments connect() {
        return Payments.connect(Accounts.feesOnMerchant(api()));
    }

    /** Has the sandbox {@code pay}, {@code expire}, {@code fail} or {@code refund}. */
    void act(String reference, String action) throws IOException, InterruptedException {
        post("/control/tripay/" + reference, "action=" + action);
    }

    /** Has the next call of an operation go wrong, in one of the sandbox's ways. */
    void fault(String operation, String kind) throws IOException, InterruptedException {
        post("/control/faults", "path=" + operation + "&kind=" + kind);
    }

    /** Pays into an open payment, and gives that payment's own reference. */
    String payInto(String uuid, long amount) throws IOException, InterruptedException {
        return post("/control/tripay/open-payment/" + uuid, "action=pay&amount=" + amount)
                .getString("reference");
    }

    /** The customer agrees on the page that an e-wallet's link leads to. */
    void confirm(URI authorization) throws IOException, InterruptedException {
        String page = authorization.getPath();
        post("/control/tripay/ewallet" + page.substring(page.lastIndexOf('/')), "action=confirm");
    }

    /** How many open payments there are. */
    int countOpenPayments() throws IOException, InterruptedException {
        return send(request("/control/tripay/open-payment").GET())
                .getJsonArray("data")
                .size();
    }

    private JsonObject post(String path, String form) throws IOException, InterruptedException {
        JsonObject reply = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!reply.getBoolean("success")) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }

    /** A transaction as it is at the gateway, with its callbacks. */
    JsonObject transaction(String reference) throws IOException, InterruptedException {
        return send(request("/control/tripay/" + reference).GET()).getJsonObject("data");
    }

    /** The reference of the only transaction with a merchant_ref. */
    String reference(String merchantRef) throws IOException, InterruptedException {
        JsonArray found = list(merchantRef);
        if (found.size() != 1) {
            throw new IllegalStateException(found.toString());
        }
        return found.getJsonObject(0).getString("reference");
    }

    /** What the shop answered to the first attempt of the first callback; waits until there is an answer. */
    String answerToCallback(String reference) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < deadline) {
            JsonArray attempts = transaction(reference)
                    .getJsonArray("callbacks")
                    .getJsonObject(0)
                    .getJsonArray("attempts");
            if (!attempts.isEmpty()) {
                JsonObject attempt = attempts.getJsonObject(0);
                return attempt.get("http_status") + " " + attempt.getString("answer");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IllegalStateException("no attempt of a callback was recorded");
    }

    /** How many transactions the gateway has for a merchant_ref. */
    int count(String merchantRef) throws IOException, InterruptedException {
        return list(merchantRef).size();
    }

    private JsonArray list(String merchantRef) throws IOException, InterruptedException {
        return send(request("/control/tripay?merchant_ref=" + merchantRef).GET())
                .getJsonArray("data");
    }

    private String url() {
        return "http://127.0.0.1:" + sandbox.getPort();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
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
