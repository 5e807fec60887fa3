package id.gerbang.tripay;

import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.tck.CallbackFixture;
import id.gerbang.tck.PaymentProviderTck;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/**
 * The conformance kit. In production mode, since TriPay's sandbox lacks open payments and e-wallets. One limit: the simulator
 * says no word that is not documented, so {@link PaymentStatus#UNKNOWN} is skipped.
 */
class TripayTckTest extends PaymentProviderTck {

    private final Simulator tripay;

    TripayTckTest() throws IOException {
        tripay = new Simulator();
    }

    @AfterEach
    void stop() {
        tripay.close();
    }

    @Override
    public String providerId() {
        return "tripay";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "mode",
                "production",
                "merchant-code",
                "T0003",
                "api-key",
                Secrets.API_KEY,
                "private-key",
                Secrets.PRIVATE_KEY);
    }

    @Override
    public URI baseUrl() {
        return URI.create(tripay.productionApi());
    }

    @Override
    public String channel() {
        return "BRIVA";
    }

    @Override
    public void turn(String reference, PaymentStatus status) throws IOException, InterruptedException {
        tripay.act(
                reference,
                switch (status) {
                    case PAID -> "pay";
                    case EXPIRED -> "expire";
                    case FAILED -> "fail";
                    case REFUNDED -> "refund";
                    default -> throw new IllegalArgumentException("the sandbox has no " + status);
                });
    }

    @Override
    public CallbackFixture callback() {
        return CallbackFixture.signed(
                        Post.EXAMPLE,
                        "X-Callback-Signature",
                        body -> Post.signed(body).signature())
                .withHeader("X-Callback-Event", "payment_status")
                .saying("T0001000023000XXXXX", PaymentStatus.PAID, Rupiah.of(200_000));
    }

    @Override
    public OpenPaymentRequest openPaymentRequest() {
        return OpenPaymentRequest.of("BCAVAOP");
    }

    @Override
    public boolean payInto(String uuid, Rupiah amount) throws IOException, InterruptedException {
        tripay.act("open-payment/" + uuid, "pay&amount=" + amount.getAmount());
        return true;
    }

    @Override
    public String walletType() {
        return "DANA";
    }

    @Override
    public boolean agree(URI page) throws IOException, InterruptedException {
        String path = page.getPath();
        tripay.act("ewallet/" + path.substring(path.lastIndexOf('/') + 1), "confirm");
        return true;
    }
}
