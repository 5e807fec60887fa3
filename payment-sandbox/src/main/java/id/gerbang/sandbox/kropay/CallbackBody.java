package id.gerbang.sandbox.kropay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The callback as the document lists its fields. It has no net_amount. */
final class CallbackBody {

    private CallbackBody() {}

    static ObjectNode of(Payment payment) {
        return json(payment, payment.status(), payment.paidAt());
    }

    /** What a forger says about a payment: right but for the status and the time, and what the lie changes. */
    static ObjectNode forged(Payment payment, Lie lie, Instant now) {
        return lie.in(json(payment, Action.FORGE.told(), now));
    }

    private static ObjectNode json(Payment payment, Status status, @Nullable Instant paidAt) {
        ObjectNode json = Json.object();
        json.put("reference", payment.reference());
        json.put("merchant_ref", payment.order().merchantRef());
        json.put("amount", payment.order().amount());
        json.put("fee", payment.fee());
        json.put("unique_code", payment.uniqueCode());
        json.put("total_amount", payment.totalAmount());
        json.put("status", status.callbackWord());
        json.put("expired_at", Times.of(payment.order().expiresAt()));
        return json.put("paid_at", Times.of(paidAt));
    }
}
