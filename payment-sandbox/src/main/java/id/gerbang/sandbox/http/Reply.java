package id.gerbang.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A finished HTTP answer. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer in JSON. */
    public static Reply json(int status, JsonNode body) {
        return of(status, "application/json", Json.write(body));
    }

    /** An answer of another kind of text, in UTF-8. */
    public static Reply text(int status, String contentType, String body) {
        return of(status, contentType + "; charset=utf-8", body.getBytes(UTF_8));
    }

    /** 303 to {@code path}, after a form was posted. */
    public static Reply seeOther(String path) {
        return new Reply(303, Map.of("Location", path), new byte[0]);
    }

    private static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    /** This answer with more headers. */
    public Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
