package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Map;
import java.util.function.Function;

/** Replies that the sandbox sends instead of the operation's own. The operation does not happen. */
final class RepliesInstead {

    /** The kinds of fault that have one. */
    static final Map<FaultKind, Function<Request, Reply>> BY_KIND = Map.ofEntries(
            Map.entry(FaultKind.SERVER_ERROR, request -> page(500, "500 Internal Server Error", "nginx")),
            Map.entry(FaultKind.BAD_GATEWAY, request -> page(502, "502 Bad Gateway", "nginx")),
            Map.entry(FaultKind.UNAUTHORIZED, request -> notWhitelisted(401, request)),
            Map.entry(FaultKind.FORBIDDEN, request -> notWhitelisted(403, request)),
            Map.entry(FaultKind.FORBIDDEN_PAGE, request -> page(403, "403 Forbidden", address(request))),
            Map.entry(FaultKind.PROXY_AUTHENTICATION, request -> notWhitelisted(407, request)),
            Map.entry(FaultKind.TOO_MANY_REQUESTS, request -> refusal(429, "Too Many Attempts.")),
            Map.entry(FaultKind.CUT_BEFORE, request -> page(500, "", "").lost()),
            Map.entry(FaultKind.REFUSAL_ERRORS, request -> reasonsInErrors()),
            Map.entry(FaultKind.REFUSAL_OBJECT, request -> reasonsInMessage()),
            Map.entry(FaultKind.CREDENTIAL_MISMATCH, request -> refusal(400, "Credential Mismatch")),
            Map.entry(FaultKind.INVALID_KEY, request -> refusal(200, "Invalid API Key")),
            Map.entry(FaultKind.NOT_FOUND_400, request -> refusal(400, "Transaction not found")),
            Map.entry(FaultKind.NOT_FOUND_200, request -> refusal(200, "Transaction not found")));

    private static final String PAGE = """
            <html>
            <head><title>%1$s</title></head>
            <body>
            <center><h1>%1$s</h1></center>
            <hr><center>%2$s</center>
            </body>
            </html>
            """;

    private RepliesInstead() {}

    private static Reply refusal(int status, String message) {
        return new Refusal(status, message).toReply();
    }

    private static Reply notWhitelisted(int status, Request request) {
        return refusal(status, address(request));
    }

    private static String address(Request request) {
        return "IP address " + request.from() + " is not whitelisted";
    }

    /** In the format of Laravel's validation errors. */
    private static Reply reasonsInErrors() {
        ObjectNode body = Json.object().put("success", false).put("message", "The given data was invalid.");
        body.set("errors", reasons());
        return Reply.json(422, body);
    }

    private static Reply reasonsInMessage() {
        ObjectNode body = Json.object().put("success", false);
        body.set("message", reasons());
        return Reply.json(400, body);
    }

    private static ObjectNode reasons() {
        ObjectNode reasons = Json.object();
        reasons.putArray("customer_email").add("The customer email must be a valid email address.");
        reasons.putArray("amount")
                .add("The amount must be at least 10000.")
                .add("The amount may not be greater than 5000000.");
        return reasons;
    }

    private static Reply page(int status, String title, String foot) {
        return Reply.text(status, "text/html", PAGE.formatted(title, Html.escape(foot)));
    }
}
