package id.gerbang.sandbox.callback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.fault.FaultKind;
import id.gerbang.sandbox.http.Json;
import java.util.List;

/** Callbacks with their attempts, as the control endpoints show them to tests. */
public final class CallbackJson {

    private CallbackJson() {}

    /** All of them, oldest first. */
    public static ArrayNode of(List<Callback> callbacks) {
        ArrayNode array = Json.array();
        callbacks.forEach(callback -> array.add(of(callback)));
        return array;
    }

    private static ObjectNode of(Callback callback) {
        ObjectNode json = Json.object();
        json.put("status", callback.status());
        json.put("url", callback.url());
        json.put("body", callback.body());
        if (callback.forged()) {
            json.put("forged", true);
        }
        FaultKind fault = callback.fault();
        if (fault != null) {
            json.put("fault", fault.word());
        }
        json.put("delivered", callback.delivered());
        json.put("pending", callback.pending());
        ArrayNode attempts = json.putArray("attempts");
        for (Attempt attempt : callback.attempts()) {
            attempts.addObject()
                    .put("at", attempt.at().toString())
                    .put("http_status", attempt.httpStatus())
                    .put("answer", attempt.answer())
                    .put("counted", attempt.counted());
        }
        return json;
    }
}
