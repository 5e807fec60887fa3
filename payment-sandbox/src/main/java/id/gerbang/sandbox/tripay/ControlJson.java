package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transaction with its callbacks, as the control endpoint shows it to tests. */
final class ControlJson {

    private ControlJson() {}

    static ObjectNode of(Transaction transaction) {
        ObjectNode json = Json.object();
        json.put("reference", transaction.reference());
        json.put("merchant", transaction.owner().merchant());
        json.put("mode", transaction.owner().mode().word());
        json.put("merchant_ref", transaction.order().merchantRef());
        json.put("open_payment", transaction.openPayment());
        json.put("method", transaction.order().method());
        json.put("amount", transaction.order().amount());
        json.put("total_amount", transaction.totalAmount());
        json.put("pay_code", transaction.payCode());
        json.put("status", transaction.status().name());
        json.put("created_at", transaction.createdAt().getEpochSecond());
        json.put("expired_at", seconds(transaction.order().expiresAt()));
        json.put("paid_at", seconds(transaction.state().paidAt()));
        json.put("items_add_up", transaction.order().itemsAddUp());
        ArrayNode callbacks = json.putArray("callbacks");
        transaction.callbacks().forEach(callback -> callbacks.add(callback(callback)));
        return json;
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
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
