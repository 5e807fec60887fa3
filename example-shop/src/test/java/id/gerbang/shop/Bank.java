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

/** The simulated TriPay, and what can be done there. */
final class Bank implements AutoCloseable {

    private final PaymentSandbox sandbox;

    private Bank(PaymentSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Bank open() throws IOException {
        return new Bank(PaymentSandbox.start(new SandboxSettings().port(0).callbackRetry(Duration.ofMillis(50))));
    }

    /** Where TriPay's API is. */
    String api() {
        return sandbox.getUrl() + "/tripay/api-sandbox";
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

    /** Waits until the shop has acknowledged the newest callback of a payment. */
    void awaitAcknowledged(String reference) throws Exception {
        Eventually.see(
                "the callback is acknowledged",
                () -> callbacks(reference),
                callbacks -> callbacks.stream()
                        .allMatch(callback -> callback.asJsonObject().getBoolean("delivered")));
    }

    /** What the bank has under a merchant_ref. */
    JsonArray payments(String merchantRef) throws Exception {
        return Http.getJson(control() + "?merchant_ref=" + merchantRef).getJsonArray("data");
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private void act(String reference, String action) throws Exception {
        HttpResponse<String> answer = Http.post(control() + "/" + reference, Map.of("action", action));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonArray callbacks(String reference) throws Exception {
        JsonObject payment = Http.getJson(control() + "/" + reference).getJsonObject("data");
        return payment.getJsonArray("callbacks");
    }

    private String control() {
        return sandbox.getUrl() + "/control/tripay";
    }
}
