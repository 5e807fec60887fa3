package id.gerbang.sandbox.kropay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.callback.CallbackJson;
import id.gerbang.sandbox.http.Json;

/** A payment with its callbacks, as the control endpoint shows it to tests. */
final class ControlJson {

    private ControlJson() {}

    /** All that is known of it, with how often its status was asked for. */
    static ObjectNode of(Payment payment, long statusCalls) {
        Order order = payment.order();
        ObjectNode json = Json.object();
        json.put("reference", payment.reference());
        json.put("merchant", payment.merchant());
        json.put("merchant_ref", order.merchantRef());
        json.put("customer_name", order.customerName());
        json.put("customer_email", order.customerEmail());
        json.put("amount", order.amount());
        json.put("unique_code", payment.uniqueCode());
        json.put("total_amount", payment.totalAmount());
        json.put("fee", payment.fee());
        json.put("net_amount", payment.netAmount());
        json.put("qris_string", Qris.of(payment));
        json.put("status", payment.status().word());
        json.put("created_at", Times.of(payment.createdAt()));
        json.put("expired_at", Times.of(order.expiresAt()));
        json.put("paid_at", Times.of(payment.paidAt()));
        json.put("status_calls", statusCalls);
        json.set("callbacks", CallbackJson.of(payment.callbacks()));
        return json;
    }
}
