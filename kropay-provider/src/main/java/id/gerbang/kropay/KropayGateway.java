package id.gerbang.kropay;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.CallbackReply;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.VendorJson;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One merchant at Kropay. */
final class KropayGateway implements PaymentGateway {

    private static final Rupiah LEAST = Rupiah.of(1_000);
    private static final Duration SHORTEST = Duration.ofSeconds(300);
    private static final Duration USUAL = Duration.ofSeconds(3_600);
    private static final String CHANNEL = "QRIS";

    private final JsonApi api;
    private final TransactionJson transactions;
    private final ZoneCheck zone;
    private final VendorJson.Reader json;

    KropayGateway(JsonApi api, TransactionJson transactions, ZoneCheck zone, VendorJson.Reader json) {
        this.api = api;
        this.transactions = transactions;
        this.zone = zone;
        this.json = json;
    }

    /** Kropay has no sandbox. */
    @Override
    public PaymentMode getMode() {
        return PaymentMode.PRODUCTION;
    }

    @Override
    public Payment create(PaymentRequest request) {
        String merchantRef = request.getMerchantRef();
        VendorJson answer = api.create("/api/v1/payment/create", body(request), merchantRef);
        try {
            Payment payment = transactions.read(answer);
            if (!merchantRef.equals(payment.getMerchantRef())) {
                throw OutcomeUnknownException.made(merchantRef, "the answer is about another merchant_ref", null);
            }
            if (!request.getAmount().equals(payment.getAmount())) {
                throw OutcomeUnknownException.made(merchantRef, "the answer is about another amount", null);
            }
            zone.look(payment.getExpiresAt(), timeToPay(request), api.now());
            return payment.toBuilder()
                    .setChannel(request.getChannel() == null ? null : CHANNEL)
                    .build();
        } catch (VendorJson.Unreadable e) {
            throw OutcomeUnknownException.made(merchantRef, "the answer cannot be understood: " + e.getMessage(), e);
        }
    }

    private JsonObjectBuilder body(PaymentRequest request) {
        String channel = request.getChannel();
        Duration expiresIn = request.getExpiresIn();
        check(channel == null || channel.trim().equalsIgnoreCase(CHANNEL), "channel", "is " + CHANNEL + ", or null");
        check(request.getAmount().compareTo(LEAST) >= 0, "amount", "is at least " + LEAST);
        check(
                expiresIn == null || expiresIn.compareTo(SHORTEST) >= 0,
                "expiresIn",
                "is at least " + SHORTEST.getSeconds() + " seconds");
        JsonObjectBuilder body = api.json()
                .createObjectBuilder()
                .add("merchant_ref", request.getMerchantRef())
                .add("amount", request.getAmount().getAmount())
                .add("customer_name", request.getCustomer().getName());
        if (!request.getCustomer().getEmail().trim().isEmpty()) {
            body.add("customer_email", request.getCustomer().getEmail());
        }
        if (expiresIn != null) {
            body.add("expired_in", expiresIn.getSeconds());
        }
        return body;
    }

    private static void check(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidRequestException(field, rule);
        }
    }

    @Override
    public @Nullable Payment find(String reference) {
        if (!Reference.isOne(reference)) {
            return null;
        }
        return api.find("/api/v1/payment/status/" + reference, answer -> {
            Payment payment = transactions.read(answer);
            if (!reference.equals(payment.getReference())) {
                throw answer.unreadable("the answer is about another reference");
            }
            return payment;
        });
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        try {
            return new Unverified(Reference.require(json.parse(callback.getBody())));
        } catch (VendorJson.Unreadable e) {
            return new Rejected(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        return reading instanceof Rejected
                ? CallbackReply.json(400, "{\"success\":false,\"message\":\"Not understood\"}")
                : CallbackReply.json(200, "{\"success\":true}");
    }

    /** Kropay tells payments apart by their total: it is the one that was said when this one was made. */
    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return Objects.equals(paid, stored.getAmountToPay());
    }

    @Override
    public Duration timeToPay(PaymentRequest request) {
        Duration wish = request.getExpiresIn();
        return wish == null ? USUAL : wish;
    }

    @Override
    public void close() {
        // the transport belongs to whoever opened this account
    }
}
