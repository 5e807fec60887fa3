package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;

/** {@code GET /open-payment/{uuid}/detail}: one of the caller's own open payments. */
final class OpenPaymentDetail implements Operation {

    static final String PATH = "/open-payment/" + Route.UUID + "/detail";

    private final OpenPayments openPayments;
    private final OpenPaymentJson json;

    OpenPaymentDetail(OpenPayments openPayments, OpenPaymentJson json) {
        this.openPayments = openPayments;
        this.json = json;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        return Success.with("", json.of(openPayments.named(request, caller)));
    }
}
