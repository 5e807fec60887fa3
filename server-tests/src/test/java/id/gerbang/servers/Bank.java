package id.gerbang.servers;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The simulated gateways in this process, and what can be done and seen there. */
final class Bank implements AutoCloseable {

    private final PaymentSandbox sandbox;

    private Bank(PaymentSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Opens it.
     *
     * @param shop where Kropay's callbacks go; TriPay is told with every payment
     * @param retry how long a callback that was not taken waits; TriPay repeats it three times
     */
    static Bank open(URI shop, Duration retry) throws IOException {
        return new Bank(PaymentSandbox.start(new SandboxSettings()
                .port(0)
                .callbackRetry(retry)
                .callbackUrl("kropay", shop.resolve("/pay/callbacks/kropay").toString())));
    }

    int port() {
        return sandbox.getPort();
    }

    void pay(String reference) throws Exception {
        act(reference, "pay");
    }

    void act(String reference, String action) throws Exception {
        Web.post(control(gateway(reference) + "/" + reference), Map.of("action", action));
    }

    JsonObject payment(String reference) throws Exception {
        return Web.getJson(control(gateway(reference) + "/" + reference)).getJsonObject("data");
    }

    /** What a gateway has, under a merchant_ref or all. */
    List<JsonObject> payments(String gateway, String merchantRef) throws Exception {
        return Web.getJson(control(gateway + (merchantRef.isEmpty() ? "" : "?merchant_ref=" + merchantRef)))
                .getJsonArray("data")
                .getValuesAs(JsonObject.class);
    }

    /** Whether the shop has acknowledged all callbacks of a payment. */
    boolean isAcknowledged(String reference) throws Exception {
        return callbacks(payment(reference)).stream().allMatch(callback -> callback.getBoolean("delivered"));
    }

    /** Whether callbacks of a payment are still to be sent. */
    boolean isCalling(String reference) throws Exception {
        return callbacks(payment(reference)).stream().anyMatch(callback -> callback.getBoolean("pending"));
    }

    static List<JsonObject> callbacks(JsonObject payment) {
        return payment.getJsonArray("callbacks").getValuesAs(JsonObject.class);
    }

    private static String gateway(String reference) {
        return reference.startsWith("PG-") ? "kropay" : "tripay";
    }

    private URI control(String path) {
        return URI.create("http://127.0.0.1:" + sandbox.getPort() + "/control/" + path);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
