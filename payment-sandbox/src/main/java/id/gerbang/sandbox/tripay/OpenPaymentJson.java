package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Instant;

/** An open payment, and a payment into it, in the document's shapes. The time of payment is a number here. */
final class OpenPaymentJson {

    private final Addresses addresses;

    OpenPaymentJson(Addresses addresses) {
        this.addresses = addresses;
    }

    ObjectNode of(OpenPayment openPayment) {
        boolean qris = openPayment.channel().kind() == Channel.Kind.QRIS;
        ObjectNode json = Json.object();
        json.put("uuid", openPayment.uuid());
        json.put("merchant_ref", openPayment.merchantRef());
        json.put("customer_name", openPayment.customerName());
        json.put("payment_name", openPayment.channel().name());
        json.put("payment_method", openPayment.method());
        json.put("pay_code", openPayment.payCode());
        json.put("qr_string", qris ? QrText.of(openPayment) : null);
        return json.put("qr_url", qris ? addresses.qrPicture(openPayment.uuid()) : null);
    }

    /** An element of the list of payments into it. */
    ObjectNode of(Transaction transaction) {
        Order order = transaction.order();
        Instant paidAt = transaction.state().paidAt();
        ObjectNode json = Json.object();
        json.put("reference", transaction.reference());
        json.put("merchant_ref", order.merchantRef());
        json.put("payment_method", order.method());
        json.put("payment_name", order.channel().name());
        json.put("customer_name", order.customer().name());
        json.put("amount", order.amount());
        json.put("fee_merchant", transaction.fees().merchant());
        json.put("fee_customer", transaction.fees().customer());
        json.put("total_fee", transaction.fees().total());
        json.put("amount_received", transaction.amountReceived());
        json.put("checkout_url", addresses.checkout(transaction.reference()));
        json.put("status", transaction.status().name());
        return json.put("paid_at", paidAt == null ? null : Long.valueOf(paidAt.getEpochSecond()));
    }
}
