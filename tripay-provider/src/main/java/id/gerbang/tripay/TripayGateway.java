package id.gerbang.tripay;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;
import id.gerbang.spi.PaymentGateway;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One merchant at TriPay: closed payments and callbacks, and beside them a feature for each section of the document. */
final class TripayGateway implements PaymentGateway {

    private final PaymentMode mode;
    private final TripayClosedPayments closedPayments;
    private final CallbackReader callbacks;
    private final List<Object> features;

    TripayGateway(
            PaymentMode mode, TripayClosedPayments closedPayments, CallbackReader callbacks, List<Object> features) {
        this.mode = mode;
        this.closedPayments = closedPayments;
        this.callbacks = callbacks;
        this.features = features;
    }

    @Override
    public PaymentMode getMode() {
        return mode;
    }

    @Override
    public Payment create(PaymentRequest request) {
        return closedPayments.create(request);
    }

    @Override
    public @Nullable Payment find(String reference) {
        return closedPayments.find(reference);
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        return callbacks.read(callback);
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        if (!(reading instanceof CallbackReading.Rejected)) {
            return CallbackReply.json(200, "{\"success\":true}");
        }
        boolean authentic = ((CallbackReading.Rejected) reading).getReason() != CallbackReading.Reason.NOT_AUTHENTIC;
        return authentic
                ? CallbackReply.json(400, "{\"success\":false,\"message\":\"Not understood\"}")
                : CallbackReply.json(401, "{\"success\":false,\"message\":\"Invalid signature\"}");
    }

    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return TripayClosedPayments.isSettledBy(stored, paid);
    }

    /** TriPay's answers have one amount, with the customer's part of the fee in it or not. */
    @Override
    public boolean fits(Payment stored, Payment found) {
        Rupiah toPay = found.getAmountToPay();
        return isSettledBy(stored, toPay == null ? found.getAmount() : toPay);
    }

    @Override
    public Duration timeToPay(PaymentRequest request) {
        return closedPayments.timeToPay(request);
    }

    @Override
    public <F> @Nullable F feature(Class<F> type) {
        return features.stream()
                .filter(type::isInstance)
                .findFirst()
                .map(type::cast)
                .orElse(null);
    }

    @Override
    public void close() {
        // the transport belongs to whoever opened this account
    }
}
