package id.gerbang.kropay;

import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.tck.CallbackFixture;
import id.gerbang.tck.PaymentProviderTck;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The conformance kit. Kropay has no refund, no list and no look-up, and its callbacks carry no signature. */
class KropayTckTest extends PaymentProviderTck {

    private static final Map<PaymentStatus, String> ACTIONS =
            Map.of(PaymentStatus.PAID, "pay", PaymentStatus.EXPIRED, "expire", PaymentStatus.FAILED, "fail");

    private final Simulator kropay;

    KropayTckTest() throws IOException {
        kropay = new Simulator();
    }

    @AfterEach
    void stop() {
        kropay.close();
    }

    @Override
    public String providerId() {
        return "kropay";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("api-key", "kp-sandbox-key");
    }

    @Override
    public URI baseUrl() {
        return kropay.api();
    }

    @Override
    public Set<PaymentStatus> statuses() {
        Set<PaymentStatus> statuses = EnumSet.copyOf(ACTIONS.keySet());
        statuses.add(PaymentStatus.PENDING);
        return statuses;
    }

    @Override
    public void turn(String reference, PaymentStatus status) throws IOException, InterruptedException {
        kropay.act(reference, Objects.requireNonNull(ACTIONS.get(status)));
    }

    @Override
    public CallbackFixture callback() {
        return CallbackFixture.unsigned("{\"reference\":\"PG-20260529A1B2\",\"merchant_ref\":\"ORDER-12345\","
                        + "\"amount\":10000,\"fee\":20,\"unique_code\":20,\"total_amount\":10020,\"status\":\"paid\","
                        + "\"expired_at\":\"2026-05-30 15:30:00\",\"paid_at\":\"2026-05-29 15:30:00\"}")
                .saying("PG-20260529A1B2", PaymentStatus.PAID, Rupiah.of(10_020));
    }
}
