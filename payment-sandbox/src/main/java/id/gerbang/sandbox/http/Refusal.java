package id.gerbang.sandbox.http;

import java.util.Map;

/** A request that is answered with an error. The message goes to the client as it is. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;

    /**
     * A refusal.
     *
     * @param status the HTTP status, 400 to 499; 200 if the gateway refuses in the body only
     * @param message what the client is told
     */
    public Refusal(int status, String message) {
        this(status, message, Map.of());
    }

    private Refusal(int status, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    /** 405, with the methods that the path does answer. */
    public static Refusal methodNotAllowed(String allowed) {
        return new Refusal(405, "Method not allowed", Map.of("Allow", allowed));
    }

    /** The refusal as {@code {"success":false,"message":"…"}}. */
    public Reply toReply() {
        return Reply.json(status, Json.object().put("success", false).put("message", getMessage()))
                .with(headers);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
