package id.gerbang.sandbox.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Request;
import java.security.MessageDigest;
import java.time.Clock;

/** {@code POST /transaction/create}: opens a closed payment. The same merchant_ref may be used again. */
final class CreateTransaction implements Operation {

    private final Payments payments;
    private final TransactionJson json;
    private final Clock clock;

    CreateTransaction(Payments payments, TransactionJson json, Clock clock) {
        this.payments = payments;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ObjectNode call(Caller caller, Request request) {
        Fields fields = new Fields(request.body());
        Order order = new OrderReader(fields, clock.instant()).read();
        check(fields.text("signature"), caller.merchant(), order);
        Transaction transaction = payments.open(caller.merchant(), caller.mode(), order);
        ObjectNode reply = Json.object().put("success", true).put("message", "");
        reply.set("data", json.created(transaction));
        return reply;
    }

    private static void check(String signature, Merchant merchant, Order order) {
        String right = merchant.sign(merchant.code() + order.merchantRef() + order.amount());
        if (!MessageDigest.isEqual(right.getBytes(UTF_8), signature.getBytes(UTF_8))) {
            throw new Refusal(400, "Invalid signature");
        }
    }
}
