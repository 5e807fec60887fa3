package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The simulated gateways, and what can be done there. */
final class Bank implements AutoCloseable {

    private final PaymentSandbox sandbox;

    private Bank(PaymentSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Bank open() throws IOException {
        return new Bank(PaymentSandbox.start(settings()));
    }

    /** A bank where Kropay knows the shop. TriPay is told with every payment where its callbacks go. */
    static Bank open(String shopUrl) throws IOException {
        return new Bank(PaymentSandbox.start(settings().callbackUrl("kropay", shopUrl + "/pay/callbacks/kropay")));
    }

    private static SandboxSettings settings() {
        return new SandboxSettings().port(0).callbackRetry(Duration.ofMillis(50));
    }

    String url() {
        return sandbox.getUrl();
    }

    void pay(String reference) throws Exception {
        act(reference, "pay");
    }

    void expire(String reference) throws Exception {
        act(reference, "expire");
    }

    void fail(String reference) throws Exception {
        act(reference, "fail");
    }

    void refund(String reference) throws Exception {
        act(reference, "refund");
    }

    /** Posts to the shop what anybody could: that a payment of Kropay's is paid. */
    void forge(String reference) throws Exception {
        act(reference, "forge");
    }

    /** Waits until the shop has acknowledged every callback of a payment. */
    void awaitAcknowledged(String reference) throws Exception {
        Eventually.see(
                "the callback is acknowledged",
                () -> payment(reference).getJsonArray("callbacks"),
                callbacks -> !callbacks.isEmpty()
                        && callbacks.stream()
                                .allMatch(callback -> callback.asJsonObject().getBoolean("delivered")));
    }

    /** How often Kropay was asked about a payment. */
    int questions(String reference) throws Exception {
        return payment(reference).getInt("status_calls");
    }

    /** From now on no callback of Kropay's arrives. */
    void loseCallbacks() throws Exception {
        expectSuccess(Http.post(faults(), Map.of("path", "kropay-callback", "kind", "dropped", "times", "1000")));
    }

    /** Lets all go well again. */
    void recover() throws Exception {
        expectSuccess(Http.delete(faults()));
    }

    /** What TriPay has under a merchant_ref. */
    JsonArray payments(String merchantRef) throws Exception {
        return Http.getJson(sandbox.getUrl() + "/control/tripay?merchant_ref=" + merchantRef)
                .getJsonArray("data");
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private void act(String reference, String action) throws Exception {
        expectSuccess(Http.post(control(reference), Map.of("action", action)));
    }

    private JsonObject payment(String reference) throws Exception {
        return Http.getJson(control(reference)).getJsonObject("data");
    }

    private String control(String reference) {
        String gateway = reference.startsWith("PG-") ? "kropay" : "tripay";
        return sandbox.getUrl() + "/control/" + gateway + "/" + reference;
    }

    private String faults() {
        return sandbox.getUrl() + "/control/faults";
    }

    private static void expectSuccess(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
