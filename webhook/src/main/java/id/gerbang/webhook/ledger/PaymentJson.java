package id.gerbang.webhook.ledger;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Payments and notices as the JSON that the ledger keeps. A field that is null is left out. */
final class PaymentJson {

    /** Of what is written; what has an older one can be read. */
    static final int VERSION = 1;

    /** To look it up takes longer than to read and write with it. */
    static final JsonProvider JSON = JsonProvider.provider();

    private PaymentJson() {}

    static JsonObject parse(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static JsonObject write(Payment payment) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "id", payment.getId());
        put(json, "account", payment.getAccount());
        put(json, "mode", payment.getMode());
        put(json, "reference", payment.getReference());
        put(json, "merchantRef", payment.getMerchantRef());
        put(json, "status", payment.getStatus());
        put(json, "gatewayStatus", payment.getGatewayStatus());
        put(json, "channel", payment.getChannel());
        put(json, "channelName", payment.getChannelName());
        put(json, "amount", payment.getAmount());
        put(json, "amountToPay", payment.getAmountToPay());
        put(json, "uniqueCode", payment.getUniqueCode());
        put(json, "feeMerchant", payment.getFeeMerchant());
        put(json, "feeCustomer", payment.getFeeCustomer());
        put(json, "amountReceived", payment.getAmountReceived());
        put(json, "payCode", payment.getPayCode());
        put(json, "payUrl", payment.getPayUrl());
        put(json, "checkoutUrl", payment.getCheckoutUrl());
        put(json, "qrString", payment.getQrString());
        put(json, "qrUrl", payment.getQrUrl());
        put(json, "openPayment", payment.getOpenPayment());
        put(json, "createdAt", payment.getCreatedAt());
        put(json, "expiresAt", payment.getExpiresAt());
        put(json, "paidAt", payment.getPaidAt());
        return json.build();
    }

    static Payment readPayment(JsonObject json) {
        return Payment.builder()
                .setId(json.getString("id"))
                .setAccount(json.getString("account"))
                .setMode(PaymentMode.valueOf(json.getString("mode")))
                .setReference(text(json, "reference"))
                .setMerchantRef(text(json, "merchantRef"))
                .setStatus(PaymentStatus.valueOf(json.getString("status")))
                .setGatewayStatus(text(json, "gatewayStatus"))
                .setChannel(text(json, "channel"))
                .setChannelName(text(json, "channelName"))
                .setAmount(Rupiah.of(json.getJsonNumber("amount").longValueExact()))
                .setAmountToPay(rupiah(json, "amountToPay"))
                .setUniqueCode(rupiah(json, "uniqueCode"))
                .setFeeMerchant(rupiah(json, "feeMerchant"))
                .setFeeCustomer(rupiah(json, "feeCustomer"))
                .setAmountReceived(rupiah(json, "amountReceived"))
                .setPayCode(text(json, "payCode"))
                .setPayUrl(url(json, "payUrl"))
                .setCheckoutUrl(url(json, "checkoutUrl"))
                .setQrString(text(json, "qrString"))
                .setQrUrl(url(json, "qrUrl"))
                .setOpenPayment(text(json, "openPayment"))
                .setCreatedAt(moment(json, "createdAt"))
                .setExpiresAt(moment(json, "expiresAt"))
                .setPaidAt(moment(json, "paidAt"))
                .build();
    }

    static JsonObject write(PaymentNotice notice) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "reference", notice.getReference());
        put(json, "merchantRef", notice.getMerchantRef());
        put(json, "status", notice.getStatus());
        put(json, "gatewayStatus", notice.getGatewayStatus());
        put(json, "totalAmount", notice.getTotalAmount());
        put(json, "feeMerchant", notice.getFeeMerchant());
        put(json, "feeCustomer", notice.getFeeCustomer());
        put(json, "amountReceived", notice.getAmountReceived());
        put(json, "channel", notice.getChannel());
        put(json, "channelName", notice.getChannelName());
        json.add("closed", notice.isClosed());
        put(json, "openPayment", notice.getOpenPayment());
        put(json, "paidAt", notice.getPaidAt());
        return json.build();
    }

    static PaymentNotice readNotice(JsonObject json) {
        return PaymentNotice.builder()
                .setReference(json.getString("reference"))
                .setMerchantRef(text(json, "merchantRef"))
                .setStatus(PaymentStatus.valueOf(json.getString("status")))
                .setGatewayStatus(json.getString("gatewayStatus"))
                .setTotalAmount(Rupiah.of(json.getJsonNumber("totalAmount").longValueExact()))
                .setFeeMerchant(rupiah(json, "feeMerchant"))
                .setFeeCustomer(rupiah(json, "feeCustomer"))
                .setAmountReceived(rupiah(json, "amountReceived"))
                .setChannel(text(json, "channel"))
                .setChannelName(text(json, "channelName"))
                .setClosed(json.getBoolean("closed"))
                .setOpenPayment(text(json, "openPayment"))
                .setPaidAt(moment(json, "paidAt"))
                .build();
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value instanceof Rupiah amount) {
            json.add(name, amount.getAmount());
        } else if (value instanceof Enum<?> word) {
            json.add(name, word.name());
        } else if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static @Nullable Rupiah rupiah(JsonObject json, String name) {
        return json.get(name) instanceof JsonNumber amount ? Rupiah.of(amount.longValueExact()) : null;
    }

    private static @Nullable URI url(JsonObject json, String name) {
        String url = text(json, name);
        return url == null ? null : URI.create(url);
    }

    private static @Nullable Instant moment(JsonObject json, String name) {
        String moment = text(json, name);
        return moment == null ? null : Instant.parse(moment);
    }
}
