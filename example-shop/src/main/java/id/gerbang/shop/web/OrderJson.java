package id.gerbang.shop.web;

import id.gerbang.Payment;
import id.gerbang.Rupiah;
import id.gerbang.shop.orders.Attempt;
import id.gerbang.shop.orders.Order;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** An order as JSON. Amounts are whole rupiah, times are ISO 8601; what is not known is absent. */
final class OrderJson {

    private OrderJson() {}

    static JsonObject of(Order order, @Nullable Payment payment) {
        return Json.createObjectBuilder()
                .add("id", order.getId())
                .add("status", order.getStatus().name())
                .add("paidTwice", order.isPaidTwice())
                .add("product", order.getProduct())
                .add("amount", order.getAmount().getAmount())
                .add("createdAt", order.getCreatedAt().toString())
                .add("payment", payment == null ? JsonValue.NULL : payment(payment))
                .add("attempts", attempts(order))
                .build();
    }

    private static JsonObject payment(Payment payment) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "reference", payment.getReference());
        put(json, "merchantRef", payment.getMerchantRef());
        put(json, "status", payment.getStatus());
        put(json, "mode", payment.getMode());
        put(json, "channel", payment.getChannel());
        put(json, "channelName", payment.getChannelName());
        json.add("amount", payment.getAmount().getAmount());
        Rupiah toPay = payment.getTotalToPay();
        if (toPay != null) {
            json.add("amountToPay", toPay.getAmount());
        }
        put(json, "payCode", payment.getPayCode());
        put(json, "payUrl", payment.getPayUrl());
        put(json, "checkoutUrl", payment.getCheckoutUrl());
        put(json, "qrString", payment.getQrString());
        put(json, "qrUrl", payment.getQrUrl());
        put(json, "expiresAt", payment.getExpiresAt());
        put(json, "paidAt", payment.getPaidAt());
        return json.build();
    }

    private static JsonArrayBuilder attempts(Order order) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Attempt attempt : order.getAttempts()) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("number", attempt.getNumber())
                    .add("merchantRef", attempt.getMerchantRef())
                    .add("status", attempt.getStatus().name());
            put(one, "problem", attempt.getProblem());
            json.add(one);
        }
        return json;
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
