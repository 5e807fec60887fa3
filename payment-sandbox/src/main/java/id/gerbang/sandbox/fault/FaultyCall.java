package id.gerbang.sandbox.fault;

import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A call of an operation that goes wrong. */
public final class FaultyCall {

    private static final String PAGE = """
            <html>
            <head><title>%1$s</title></head>
            <body>
            <center><h1>%1$s</h1></center>
            <hr><center>%2$s</center>
            </body>
            </html>
            """;

    private FaultyCall() {}

    /**
     * What the client gets.
     *
     * @param effect does what the operation does; some faults come before it, some after
     */
    public static Reply reply(Fault fault, Request request, Supplier<Reply> effect) {
        return switch (fault.kind()) {
            case DELAY -> late(fault, outcome(effect));
            case SERVER_ERROR -> page(500, "500 Internal Server Error", "nginx");
            case BAD_GATEWAY -> page(502, "502 Bad Gateway", "nginx");
            case FORBIDDEN -> new Refusal(403, forbidden(request)).toReply();
            case FORBIDDEN_PAGE -> page(403, "403 Forbidden", forbidden(request));
            case TOO_MANY_REQUESTS -> new Refusal(429, "Too Many Attempts.").toReply();
            case CUT_BEFORE -> page(500, "", "").lost();
            case CUT_AFTER -> outcome(effect).lost();
            case CUT_BODY -> outcome(effect).cutInTheBody();
            case DROPPED, DOUBLED, LATE, OUT_OF_ORDER, RESERIALISED, WRONG_SIGNATURE -> outcome(effect);
        };
    }

    private static Reply outcome(Supplier<Reply> effect) {
        try {
            return effect.get();
        } catch (Refusal refusal) {
            return refusal.toReply();
        }
    }

    private static Reply late(Fault fault, Reply reply) {
        try {
            TimeUnit.MILLISECONDS.sleep(fault.delay().toMillis());
        } catch (InterruptedException e) {
            // the sandbox is closing
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    private static String forbidden(Request request) {
        return "IP address " + request.from() + " is not whitelisted";
    }

    private static Reply page(int status, String title, String foot) {
        return Reply.text(status, "text/html", PAGE.formatted(title, Html.escape(foot)));
    }
}
