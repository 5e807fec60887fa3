package id.gerbang.tck;

import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.tck.example.ContohTckTest;
import java.io.IOException;
import java.net.URI;

/** What an author would have written for {@link SpoiledProvider}, run by {@link Run} alone. */
final class SpoiledTck extends ContohTckTest {

    static final String PROVIDER = SpoiledProvider.class.getName();

    /** Set by the test before it runs the kit. */
    static String id = "contoh";

    static boolean signed = true;

    private final FeatureStub features;

    SpoiledTck() throws IOException {
        features = new FeatureStub(contoh);
    }

    @Override
    public String providerId() {
        return id;
    }

    @Override
    public String channel() {
        return "VA";
    }

    @Override
    public CallbackFixture callback() {
        return signed
                ? super.callback()
                : CallbackFixture.unsigned("{\"reference\":\"C1001\"}")
                        .saying("C1001", PaymentStatus.UNKNOWN, Rupiah.ZERO);
    }

    @Override
    public OpenPaymentRequest openPaymentRequest() {
        return OpenPaymentRequest.of("VA");
    }

    @Override
    public boolean payInto(String uuid, Rupiah amount) {
        features.payInto(uuid, amount.getAmount());
        return true;
    }

    @Override
    public String walletType() {
        return "DANA";
    }

    @Override
    public boolean agree(URI page) {
        features.agree(page.getPath().replaceAll(".*/", ""));
        return true;
    }
}
