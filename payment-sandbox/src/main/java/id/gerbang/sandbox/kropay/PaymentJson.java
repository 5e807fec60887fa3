package id.gerbang.sandbox.kropay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;

/** A payment in the two shapes in which the document's replies show one. */
final class PaymentJson {

    private final Addresses addresses;

    PaymentJson(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The reply to a new payment. */
    ObjectNode created(Payment payment) {
        ObjectNode json = head(payment);
        json.put("fee", payment.fee());
        json.put("unique_code", payment.uniqueCode());
        json.put("total_amount", payment.totalAmount());
        json.put("status", payment.status().word());
        json.put("expired_at", Times.of(payment.order().expiresAt()));
        json.put("qris_string", Qris.of(payment));
        return json.put("qris_image", addresses.picture(payment.reference()));
    }

    /** The status: without unique_code and expired_at, with net_amount. */
    ObjectNode status(Payment payment) {
        ObjectNode json = head(payment);
        json.put("fee", payment.fee());
        json.put("total_amount", payment.totalAmount());
        json.put("net_amount", payment.netAmount());
        json.put("status", payment.status().word());
        json.put("created_at", Times.of(payment.createdAt()));
        return json.put("paid_at", Times.of(payment.paidAt()));
    }

    private static ObjectNode head(Payment payment) {
        return Json.object()
                .put("success", true)
                .put("reference", payment.reference())
                .put("merchant_ref", payment.order().merchantRef())
                .put("amount", payment.order().amount());
    }
}
