package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Reply;

/** The reply to an operation that was done. */
final class Success {

    private Success() {}

    static Reply with(String message, JsonNode data) {
        ObjectNode reply = Json.object().put("success", true).put("message", message);
        reply.set("data", data);
        return Reply.json(200, reply);
    }
}
