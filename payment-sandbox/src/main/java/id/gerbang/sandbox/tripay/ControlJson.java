package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.callback.CallbackJson;
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
        json.set("callbacks", CallbackJson.of(transaction.callbacks()));
        return json;
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
