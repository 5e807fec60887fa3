package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** {@code GET /api/v1/payment/status/{reference}}, for the caller's own payments. */
final class PaymentStatus implements Operation {

    private final Payments payments;
    private final PaymentJson json;

    PaymentStatus(Payments payments, PaymentJson json) {
        this.payments = payments;
        this.json = json;
    }

    @Override
    public Reply call(KropayMerchant merchant, Request request) {
        return payments.find(request.rest(Addresses.STATUS))
                .filter(payment -> payment.merchant().equals(merchant.code()))
                .map(payment -> Reply.json(200, json.status(payment)))
                .orElseThrow(() -> new Refusal(404, "Payment not found"));
    }
}
