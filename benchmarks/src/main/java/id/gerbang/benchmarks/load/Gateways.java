package id.gerbang.benchmarks.load;

import id.gerbang.sandbox.PaymentSandbox;
import id.gerbang.sandbox.SandboxSettings;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** TriPay and Kropay, simulated in this process, and what can be done and seen there. */
final class Gateways implements AutoCloseable {

    private static final String KROPAY = "/control/kropay";

    private final PaymentSandbox sandbox;
    private final URI url;

    private Gateways(PaymentSandbox sandbox) {
        this.sandbox = sandbox;
        this.url = URI.create("http://127.0.0.1:" + sandbox.getPort());
    }

    /** Opens them; Kropay's callbacks go to a shop that need not be there yet. */
    static Gateways open(URI shop) throws IOException {
        return new Gateways(PaymentSandbox.start(
                new SandboxSettings().port(0).callbackUrl("kropay", shop.resolve("/pay/callbacks/kropay") + "")));
    }

    /** A shop's settings: an account at each. */
    Map<String, String> settings(URI shop) {
        return Map.of(
                "GERBANG_PUBLIC_URL",
                shop.toString(),
                "GERBANG_TRIPAY_MODE",
                "sandbox",
                "GERBANG_TRIPAY_MERCHANT_CODE",
                SignedCallback.MERCHANT_CODE,
                "GERBANG_TRIPAY_API_KEY",
                "DEV-sandbox-key",
                "GERBANG_TRIPAY_PRIVATE_KEY",
                SignedCallback.PRIVATE_KEY.reveal(),
                "GERBANG_TRIPAY_BASE_URL",
                url + "/tripay/api-sandbox",
                "GERBANG_KROPAY_API_KEY",
                "kp-sandbox-key",
                "GERBANG_KROPAY_BASE_URL",
                url + "/kropay");
    }

    /** Has a customer pay at Kropay, which then posts its callback. */
    void payAtKropay(String reference) throws IOException, InterruptedException {
        Web.post(url.resolve(KROPAY + "/" + reference), Map.of("action", "pay"));
    }

    /** How often Kropay was asked for a status. */
    StatusCalls statusCalls() throws IOException, InterruptedException {
        JsonObject answer = Web.getJson(url.resolve(KROPAY));
        int known = answer.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .mapToInt(payment -> payment.getInt("status_calls"))
                .sum();
        return new StatusCalls(known, answer.getInt("status_calls") - known);
    }

    /**
     * How often a status was asked for.
     *
     * @param known of payments that Kropay has
     * @param unknown of others
     */
    record StatusCalls(int known, int unknown) {

        StatusCalls minus(StatusCalls before) {
            return new StatusCalls(known - before.known, unknown - before.unknown);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
