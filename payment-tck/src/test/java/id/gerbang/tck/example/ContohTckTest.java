package id.gerbang.tck.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.tck.CallbackFixture;
import id.gerbang.tck.PaymentProviderTck;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;

/** Contoh's provider against the kit. */
public class ContohTckTest extends PaymentProviderTck {

    protected final ContohStub contoh;

    protected ContohTckTest() throws IOException {
        contoh = new ContohStub();
    }

    @AfterEach
    void stop() {
        contoh.close();
    }

    @Override
    public String providerId() {
        return "contoh";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("api-key", ContohStub.API_KEY, "callback-key", ContohStub.CALLBACK_KEY);
    }

    @Override
    public URI baseUrl() {
        return contoh.url();
    }

    @Override
    public Set<PaymentStatus> statuses() {
        return EnumSet.of(PaymentStatus.PENDING, PaymentStatus.PAID, PaymentStatus.EXPIRED, PaymentStatus.UNKNOWN);
    }

    @Override
    public void turn(String reference, PaymentStatus status) {
        contoh.turn(
                reference,
                switch (status) {
                    case PAID -> "paid";
                    case EXPIRED -> "expired";
                    default -> "a word that is not documented";
                });
    }

    @Override
    public CallbackFixture callback() {
        String body = "{\"reference\":\"C1001\",\"merchant_ref\":\"4711-1\",\"amount\":150000,\"status\":\"paid\"}";
        return CallbackFixture.signed(body, "X-Contoh-Signature", ContohTckTest::signature)
                .saying("C1001", PaymentStatus.PAID, Rupiah.of(150_000));
    }

    /** Written anew, so that the provider's mistakes are not shared. */
    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ContohStub.CALLBACK_KEY.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
