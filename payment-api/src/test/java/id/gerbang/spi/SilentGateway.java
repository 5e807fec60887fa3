package id.gerbang.spi;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import org.jspecify.annotations.Nullable;

/** A gateway that talks to nobody: it says who it is in the names of its payments. */
public final class SilentGateway implements PaymentGateway {

    private final String name;
    private boolean closed;

    public SilentGateway(String name) {
        this.name = name;
    }

    @Override
    public PaymentMode getMode() {
        return PaymentMode.SANDBOX;
    }

    @Override
    public Payment create(PaymentRequest request) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return payment(request.getAccount(), request.getMerchantRef(), request.getAmount());
    }

    @Override
    public @Nullable Payment find(String reference) {
        return reference.equals("unknown") ? null : payment("any", reference, Rupiah.ZERO);
    }

    private Payment payment(String account, String merchantRef, Rupiah amount) {
        return Payment.builder()
                .setId(account + "/T1")
                .setAccount(account)
                .setMode(getMode())
                .setReference(name)
                .setMerchantRef(merchantRef)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(amount)
                .build();
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        return new CallbackReading.Rejected(CallbackReading.Reason.NOT_AUTHENTIC, name);
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        return CallbackReply.json(401, "{}");
    }

    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return false;
    }

    @Override
    public void close() {
        closed = true;
    }
}
