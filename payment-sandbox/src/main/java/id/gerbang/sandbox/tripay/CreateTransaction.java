package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;
import java.time.Clock;

/** {@code POST /transaction/create}: opens a closed payment. The same merchant_ref may be used again. */
final class CreateTransaction implements Operation {

    static final String PATH = "/transaction/create";

    private final Payments payments;
    private final TransactionJson json;
    private final Clock clock;

    CreateTransaction(Payments payments, TransactionJson json, Clock clock) {
        this.payments = payments;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        Fields fields = new Fields(request.body());
        Order order = new OrderReader(fields, clock.instant()).read();
        caller.merchant().check(fields.text("signature"), order.merchantRef() + order.amount());
        Transaction transaction = payments.open(caller.merchant(), caller.mode(), order);
        return Success.with("", json.created(transaction));
    }
}
