package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transaction in the three shapes in which the document shows one. The types differ, and are meant to. */
final class TransactionJson {

    private final Addresses addresses;

    TransactionJson(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The reply to a new transaction: the code is a string; here alone is a QR. */
    ObjectNode created(Transaction transaction) {
        ObjectNode json = head(transaction);
        json.put("pay_code", transaction.payCode());
        links(json, transaction);
        json.put("status", transaction.status().name());
        json.put("expired_time", seconds(transaction.order().expiresAt()));
        json.set("order_items", items(transaction, true));
        json.set("instructions", Instructions.of(transaction));
        boolean qris = transaction.order().channel().kind() == Channel.Kind.QRIS;
        json.put("qr_string", qris ? QrText.of(transaction) : null);
        json.put("qr_url", qris ? addresses.qrPicture(transaction.reference()) : null);
        return json;
    }

    /** The detail: the time of payment is a string. */
    ObjectNode detail(Transaction transaction) {
        Instant paidAt = transaction.state().paidAt();
        ObjectNode json = head(transaction);
        json.put("pay_code", transaction.payCode());
        links(json, transaction);
        json.put("status", transaction.status().name());
        json.put("paid_at", paidAt == null ? null : String.valueOf(paidAt.getEpochSecond()));
        json.put("expired_time", seconds(transaction.order().expiresAt()));
        json.set("order_items", items(transaction, true));
        json.set("instructions", Instructions.of(transaction));
        return json;
    }

    /** An element of the list: the code is a number, the expiry has another name. */
    ObjectNode listed(Transaction transaction) {
        ObjectNode json = head(transaction);
        json.put("pay_code", number(transaction.payCode()));
        links(json, transaction);
        json.set("order_items", items(transaction, false));
        json.put("status", transaction.status().name());
        json.putNull("note");
        json.put("created_at", seconds(transaction.createdAt()));
        json.put("expired_at", seconds(transaction.order().expiresAt()));
        json.put("paid_at", seconds(transaction.state().paidAt()));
        return json;
    }

    private static ObjectNode head(Transaction transaction) {
        Order order = transaction.order();
        ObjectNode json = Json.object();
        json.put("reference", transaction.reference());
        json.put("merchant_ref", order.merchantRef());
        json.put("payment_selection_type", "static");
        json.put("payment_method", order.method());
        json.put("payment_name", order.channel().name());
        json.put("customer_name", order.customer().name());
        json.put("customer_email", order.customer().email());
        json.put("customer_phone", order.customer().phone());
        json.put("callback_url", order.links().callbackUrl());
        json.put("return_url", order.links().returnUrl());
        json.put("amount", transaction.totalAmount());
        json.put("fee_merchant", transaction.fees().merchant());
        json.put("fee_customer", transaction.fees().customer());
        json.put("total_fee", transaction.fees().total());
        json.put("amount_received", transaction.amountReceived());
        return json;
    }

    private void links(ObjectNode json, Transaction transaction) {
        boolean redirects = transaction.order().channel().redirects();
        json.put("pay_url", redirects ? addresses.checkout(transaction.reference()) : null);
        json.put("checkout_url", addresses.checkout(transaction.reference()));
    }

    private static ArrayNode items(Transaction transaction, boolean withLinks) {
        ArrayNode items = Json.array();
        for (Item item : transaction.order().items()) {
            ObjectNode json = items.addObject();
            json.put("sku", item.sku());
            json.put("name", item.name());
            json.put("price", item.price());
            json.put("quantity", item.quantity());
            json.put("subtotal", item.subtotal());
            if (withLinks) {
                json.put("product_url", item.productUrl());
                json.put("image_url", item.imageUrl());
            }
        }
        return items;
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
