package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gateway that knows one payment, {@code T/1}, and keeps a list of what it was asked. */
public class FakeGateway implements PaymentGateway {

    private final GatewayConfig config;
    private final List<String> asked = new ArrayList<>();
    private @Nullable String qrString;

    /** The gateway of an account. */
    public FakeGateway(GatewayConfig config) {
        this.config = config;
    }

    /** What it was opened with. */
    public GatewayConfig getConfig() {
        return config;
    }

    /** What it was asked. */
    public List<String> getAsked() {
        return asked;
    }

    /** From now on its payments have this code, and a picture of it. */
    public void setQrString(String qrString) {
        this.qrString = qrString;
    }

    @Override
    public PaymentMode getMode() {
        return PaymentMode.SANDBOX;
    }

    @Override
    public Payment create(PaymentRequest request) {
        asked.add("create " + request.getMerchantRef());
        return payment();
    }

    @Override
    public @Nullable Payment find(String reference) {
        asked.add("find " + reference);
        return reference.equals("T/1") ? payment() : null;
    }

    private Payment payment() {
        return Payment.builder()
                .setId(config.getAccount() + "/T/1")
                .setAccount(config.getAccount())
                .setMode(getMode())
                .setReference("T/1")
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(10_000))
                .setAmountToPay(Rupiah.of(10_000))
                .setQrString(qrString)
                .setQrUrl(qrString == null ? null : URI.create("https://qr.example/1.svg"))
                .build();
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        asked.add("read " + callback.getHeaders("X-Signature") + " " + new String(callback.getBody(), UTF_8));
        return new CallbackReading.Rejected(CallbackReading.Reason.NOT_AUTHENTIC, "no signature");
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        asked.add("acknowledge " + reading.getClass().getSimpleName());
        return CallbackReply.json(401, "{\"success\":false}");
    }

    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return stored.getAmount().equals(paid);
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
