package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The callback as the document lists its fields: the method's name and code, the time of payment as a number. */
final class CallbackBody {

    private CallbackBody() {}

    static ObjectNode of(Transaction transaction) {
        Order order = transaction.order();
        ObjectNode body = Json.object();
        body.put("reference", transaction.reference());
        body.put("merchant_ref", order.merchantRef());
        body.put("payment_method", order.channel().name());
        body.put("payment_method_code", order.method());
        body.put("total_amount", transaction.totalAmount());
        body.put("fee_merchant", transaction.fees().merchant());
        body.put("fee_customer", transaction.fees().customer());
        body.put("total_fee", transaction.fees().total());
        body.put("amount_received", transaction.amountReceived());
        body.put("is_closed_payment", transaction.openPayment() == null ? 1 : 0);
        body.put("status", transaction.status().name());
        body.put("paid_at", seconds(transaction.state().paidAt()));
        body.putNull("note");
        return body;
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
