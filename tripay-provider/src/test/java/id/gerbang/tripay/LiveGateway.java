package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.Payments;
import java.util.Map;

/** A shop connected to the simulator, to which the simulator's faults happen. Its customers bear no fee. */
final class LiveGateway implements AutoCloseable {

    static final String CREATE = "/transaction/create";
    static final String DETAIL = "/transaction/detail";
    static final String LIST = "/merchant/transactions";
    static final String CALLBACK = "callback";

    final Simulator tripay = new Simulator();
    final Payments payments;
    private final Inbox inbox = new Inbox();

    LiveGateway() {
        Map<String, String> settings = Accounts.production(tripay.productionApi());
        settings.put("gerbang.tripay.callback-url", inbox.url());
        payments = Payments.connect(settings);
    }

    void fault(String path, String kind) throws Exception {
        tripay.fault(path, kind);
    }

    /** A payment that the gateway has. No fault affected its creation. */
    Payment create(String merchantRef) {
        return payments.create(Orders.order(merchantRef).build());
    }

    Payment find(Payment payment) {
        return requireNonNull(payments.findByReference("tripay", reference(payment)));
    }

    /** Pays a payment and returns the reading of its callback. */
    CallbackReading readCallback(Payment payment) throws Exception {
        tripay.act(reference(payment), "pay");
        return payments.readCallback("tripay", inbox.next());
    }

    PaymentNotice notice(Payment payment) throws Exception {
        return ((Authenticated) readCallback(payment)).getNotice();
    }

    CallbackReading readNext() throws Exception {
        return payments.readCallback("tripay", inbox.next());
    }

    static String reference(Payment payment) {
        return requireNonNull(payment.getReference());
    }

    @Override
    public void close() {
        payments.close();
        inbox.close();
        tripay.close();
    }
}
