package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.time.Clock;

/** {@code POST /api/v1/payment/create}, in JSON alone. The same merchant_ref may be used again. */
final class CreatePayment implements Operation {

    private final Payments payments;
    private final PaymentJson json;
    private final Clock clock;

    CreatePayment(Payments payments, PaymentJson json, Clock clock) {
        this.payments = payments;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Reply call(KropayMerchant merchant, Request request) {
        Order order = Order.of(new Fields(request.jsonBody()), clock.instant());
        return Reply.json(201, json.created(payments.open(merchant, order)));
    }
}
