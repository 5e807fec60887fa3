package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;

/** {@code /control/tripay/open-payment/{uuid}}: pays into an open payment, as often as it is asked to. */
final class OpenPaymentControl implements Handler {

    private final OpenPayments openPayments;
    private final OpenPaymentJson json;
    private final Payments payments;

    OpenPaymentControl(OpenPayments openPayments, OpenPaymentJson json, Payments payments) {
        this.openPayments = openPayments;
        this.json = json;
        this.payments = payments;
    }

    @Override
    public Reply handle(Request request) {
        String uuid = request.rest(Addresses.CONTROL_OPEN_PAYMENT);
        return switch (request.method()) {
            case "GET" -> uuid.isEmpty() ? list() : Success.with("", json.of(find(uuid)));
            case "POST" -> pay(find(uuid), new Fields(request.body()));
            default -> throw Refusal.methodNotAllowed("GET, POST");
        };
    }

    private Reply list() {
        ArrayNode data = Json.array();
        openPayments.oldestFirst().forEach(openPayment -> data.add(json.of(openPayment)));
        return Success.with("", data);
    }

    private Reply pay(OpenPayment openPayment, Fields form) {
        if (!form.text("action").equals("pay")) {
            throw form.refuse("action", "must be pay");
        }
        Channel.Range amounts = openPayment.channel().amount();
        Transaction transaction = payments.payInto(openPayment, form.integer("amount", amounts.from(), amounts.to()));
        if ("1".equals(form.optionalText("redirect"))) {
            return Reply.seeOther(Addresses.openPaymentPath(openPayment.uuid()));
        }
        ObjectNode reply = Json.object().put("success", true);
        reply.put("reference", transaction.reference());
        return Reply.json(200, reply.put("status", transaction.status().name()));
    }

    private OpenPayment find(String uuid) {
        return openPayments.find(uuid).orElseThrow(OpenPayments::notFound);
    }
}
