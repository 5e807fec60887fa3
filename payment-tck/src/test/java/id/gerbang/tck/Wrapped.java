package id.gerbang.tck;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;
import id.gerbang.spi.PaymentGateway;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A gateway that does what another one does, for a test to spoil one thing in it. */
class Wrapped implements PaymentGateway {

    final PaymentGateway good;

    Wrapped(PaymentGateway good) {
        this.good = good;
    }

    @Override
    public PaymentMode getMode() {
        return good.getMode();
    }

    @Override
    public Payment create(PaymentRequest request) {
        return good.create(request);
    }

    @Override
    public @Nullable Payment find(String reference) {
        return good.find(reference);
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        return good.readCallback(callback);
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        return good.acknowledge(reading);
    }

    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return good.isSettledBy(stored, paid);
    }

    @Override
    public boolean fits(Payment stored, Payment found) {
        return good.fits(stored, found);
    }

    @Override
    public Duration timeToPay(PaymentRequest request) {
        return good.timeToPay(request);
    }

    @Override
    public <F> @Nullable F feature(Class<F> type) {
        return good.feature(type);
    }

    @Override
    public void close() {
        good.close();
    }
}
