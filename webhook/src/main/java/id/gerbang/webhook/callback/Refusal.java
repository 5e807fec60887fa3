package id.gerbang.webhook.callback;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A refusal in the words that gateways know, which tells a forger nothing. */
final class Refusal {

    private Refusal() {}

    static Response of(int status, String message) {
        return in(Response.status(status), message);
    }

    static Response in(Response.ResponseBuilder response, String message) {
        return response.type(MediaType.APPLICATION_JSON)
                .entity("{\"success\":false,\"message\":\"" + message + "\"}")
                .build();
    }
}
