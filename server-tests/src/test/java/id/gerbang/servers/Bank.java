package id.gerbang.servers;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The simulated gateways in this process, and what can be done and seen there. */
final class Bank implements AutoCloseable {

    private final PaymentSandbox sandbox;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * Opens it.
     *
     * @param shop where Kropay's callbacks go; TriPay is told with every payment
     * @param retry how long a callback that was not taken waits; TriPay repeats it three times
     */
    Bank(URI shop, Duration retry) throws IOException {
        InstantSource clock = () -> Instant.now().plus(ahead);
        sandbox = PaymentSandbox.start(new SandboxSettings()
                .port(0)
                .callbackRetry(retry)
                .clock(clock.withZone(ZoneOffset.UTC))
                .callbackUrl("kropay", shop.resolve("/pay/callbacks/kropay").toString()));
    }

    /** Moves its clock on. */
    synchronized void turnOn(Duration time) {
        ahead = ahead.plus(time);
    }

    int port() {
        return sandbox.getPort();
    }

    void pay(String reference) throws IOException, InterruptedException {
        act(reference, "pay");
    }

    void act(String reference, String action) throws IOException, InterruptedException {
        Web.post(control(gateway(reference) + "/" + reference), Map.of("action", action));
    }

    /** Has something happen to the next callbacks of both gateways, see the sandbox's README. */
    void spoil(String kind, int times) throws IOException, InterruptedException {
        for (String path : List.of("callback", "kropay-callback")) {
            Map<String, String> fault = new HashMap<>(Map.of("path", path, "kind", kind, "times", times + ""));
            if (kind.equals("late")) {
                fault.put("delay_ms", "500");
            }
            Web.post(control("faults"), fault);
        }
    }

    /** Lets all callbacks go well again. */
    void mend() throws IOException, InterruptedException {
        Web.send(HttpRequest.newBuilder(control("faults")).DELETE());
    }

    /** How many sendings of callbacks were not the first. */
    int repeated() throws Exception {
        return made().stream()
                .flatMap(payment -> callbacks(payment).stream())
                .mapToInt(callback ->
                        Math.max(0, callback.getJsonArray("attempts").size() - 1))
                .sum();
    }

    JsonObject payment(String reference) throws Exception {
        return Web.getJson(control(gateway(reference) + "/" + reference)).getJsonObject("data");
    }

    /** Whether callbacks are still to be sent. */
    boolean isCalling() throws Exception {
        return made().stream()
                .flatMap(payment -> callbacks(payment).stream())
                .anyMatch(callback -> callback.getBoolean("pending"));
    }

    /** What both gateways have. */
    List<JsonObject> made() throws Exception {
        List<JsonObject> made = new ArrayList<>(payments("tripay"));
        made.addAll(payments("kropay"));
        return made;
    }

    private List<JsonObject> payments(String gateway) throws Exception {
        return Web.getJson(control(gateway)).getJsonArray("data").getValuesAs(JsonObject.class);
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
