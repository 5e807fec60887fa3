package id.gerbang.sandbox.kropay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Optional;

/** {@code /control/kropay}: what customers, time and forgers do, for scripts and for the page's buttons. */
final class Control implements Handler {

    private final Payments payments;
    private final StatusCalls statusCalls;

    Control(Payments payments, StatusCalls statusCalls) {
        this.payments = payments;
        this.statusCalls = statusCalls;
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
        ObjectNode reply = Json.object().put("success", true).put("status_calls", statusCalls.total());
        ArrayNode data = reply.putArray("data");
        payments.oldestFirst().stream()
                .filter(payment -> merchantRef == null
                        || merchantRef.equals(payment.order().merchantRef()))
                .forEach(payment -> data.add(json(payment)));
        return Reply.json(200, reply);
    }

    private Reply show(String reference) {
        ObjectNode reply = Json.object().put("success", true);
        reply.set("data", json(existing(payments.find(reference))));
        return Reply.json(200, reply);
    }

    private ObjectNode json(Payment payment) {
        return ControlJson.of(payment, statusCalls.of(payment.reference()));
    }

    private Reply act(String reference, Fields form) {
        Action action = form.oneOf("action", Action.values());
        Payment payment = existing(
                action == Action.FORGE
                        ? payments.forge(reference, Lie.of(form))
                        : payments.change(reference, action.told()));
        if ("1".equals(form.optionalText("redirect"))) {
            return Reply.seeOther(Addresses.checkoutPath(reference));
        }
        return Reply.json(
                200,
                Json.object()
                        .put("success", true)
                        .put("reference", reference)
                        .put("status", payment.status().word()));
    }

    private static Payment existing(Optional<Payment> payment) {
        return payment.orElseThrow(() -> new Refusal(404, "Payment not found"));
    }
}
