package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Instant;

/** A transaction with its callbacks, as the control endpoint shows it to tests. */
final class ControlJson {

    private ControlJson() {}

    static ObjectNode of(Transaction transaction) {
        ObjectNode json = Json.object();
        json.put("reference", transaction.reference());
        json.put("merchant", transaction.owner().merchant());
        json.put("mode", transaction.owner().mode() == Mode.SANDBOX ? "api-sandbox" : "api");
        json.put("merchant_ref", transaction.order().merchantRef());
        json.put("method", transaction.order().method());
        json.put("amount", transaction.order().amount());
        json.put("total_amount", transaction.totalAmount());
        json.put("pay_code", transaction.payCode());
        json.put("status", transaction.status().name());
        Instant paidAt = transaction.state().paidAt();
        json.put("created_at", transaction.createdAt().getEpochSecond());
        json.put("expired_at", transaction.order().expiresAt().getEpochSecond());
        json.put("paid_at", paidAt == null ? null : Long.valueOf(paidAt.getEpochSecond()));
        json.put("items_add_up", transaction.order().itemsAddUp());
        ArrayNode callbacks = json.putArray("callbacks");
        transaction.callbacks().forEach(callback -> callbacks.add(callback(callback)));
        return json;
    }

    private static ObjectNode callback(Callback callback) {
        ObjectNode json = Json.object();
        json.put("status", callback.status().name());
        json.put("url", callback.url());
        json.put("body", callback.body());
        json.put("delivered", callback.delivered());
        json.put("pending", callback.pending());
        ArrayNode attempts = json.putArray("attempts");
        for (Attempt attempt : callback.attempts()) {
            attempts.addObject()
                    .put("at", attempt.at().toString())
                    .put("http_status", attempt.httpStatus())
                    .put("answer", attempt.answer())
                    .put("counted", attempt.counted());
        }
        return json;
    }
}
