package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;
import org.jspecify.annotations.Nullable;

/** {@code /control/tripay}: what the gateway's own simulator does by hand, for scripts and for the page's buttons. */
final class Control implements Handler {

    private final Register<Transaction> transactions;
    private final Payments payments;

    Control(Register<Transaction> transactions, Payments payments) {
        this.transactions = transactions;
        this.payments = payments;
    }

    @Override
    public Reply handle(Request request) {
        String reference = request.rest(Addresses.CONTROL);
        boolean list = reference.isEmpty();
        return switch (request.method()) {
            case "GET" -> list ? list(request) : show(reference);
            case "POST" -> {
                if (list) {
                    throw Refusal.methodNotAllowed("GET");
                }
                yield act(reference, new Fields(request.body()));
            }
            default -> throw Refusal.methodNotAllowed(list ? "GET" : "GET, POST");
        };
    }

    private Reply list(Request request) {
        String merchantRef = new Fields(request.query()).optionalText("merchant_ref");
        ObjectNode reply = Json.object().put("success", true);
        ArrayNode data = reply.putArray("data");
        transactions.oldestFirst().stream()
                .filter(transaction -> wanted(transaction, merchantRef))
                .forEach(transaction -> data.add(ControlJson.of(transaction)));
        return Reply.json(200, reply);
    }

    private static boolean wanted(Transaction transaction, @Nullable String merchantRef) {
        return merchantRef == null || merchantRef.equals(transaction.order().merchantRef());
    }

    private Reply show(String reference) {
        Transaction transaction = transactions.find(reference).orElseThrow(Control::notFound);
        ObjectNode reply = Json.object().put("success", true);
        reply.set("data", ControlJson.of(transaction));
        return Reply.json(200, reply);
    }

    private Reply act(String reference, Fields form) {
        Action action = form.oneOf("action", Action.values());
        Transaction transaction = payments.act(reference, action).orElseThrow(Control::notFound);
        if ("1".equals(form.optionalText("redirect"))) {
            return Reply.seeOther(Addresses.checkoutPath(transaction.reference()));
        }
        return Reply.json(
                200,
                Json.object()
                        .put("success", true)
                        .put("reference", transaction.reference())
                        .put("status", transaction.status().name()));
    }

    private static Refusal notFound() {
        return new Refusal(404, "Transaction not found");
    }
}
