package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;

/** {@code POST /open-payment/create}: a code to pay to any number of times. It names no callback URL. */
final class CreateOpenPayment implements Operation {

    static final String PATH = "/open-payment/create";

    private final OpenPayments openPayments;
    private final OpenPaymentJson json;

    CreateOpenPayment(OpenPayments openPayments, OpenPaymentJson json) {
        this.openPayments = openPayments;
        this.json = json;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        Fields fields = new Fields(request.body());
        Channel channel = Channels.named(fields.text("method"));
        if (channel.redirects()) {
            throw new Refusal(400, "Payment channel not found");
        }
        String merchantRef = fields.optionalText("merchant_ref");
        String customerName = fields.optionalText("customer_name");
        String text = channel.code() + (merchantRef == null ? "" : merchantRef);
        caller.merchant().check(fields.text("signature"), text);
        return Success.with("", json.of(openPayments.create(caller.owner(), channel, merchantRef, customerName)));
    }
}
