package id.gerbang.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The reply to an operation that was done. */
public final class Success {

    private Success() {}

    public static Reply with(String message, JsonNode data) {
        ObjectNode reply = Json.object().put("success", true).put("message", message);
        reply.set("data", data);
        return Reply.json(200, reply);
    }
}
