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
    private final Cut cut;

    /** Where the connection breaks. */
    enum Cut {
        NOWHERE,
        IN_THE_BODY,
        BEFORE_ALL
    }

    private Reply(int status, Map<String, String> headers, byte[] body, Cut cut) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.cut = cut;
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
        return new Reply(303, Map.of("Location", path), new byte[0], Cut.NOWHERE);
    }

    /** This answer, of which the client gets half of the body before the connection breaks. */
    public Reply cutInTheBody() {
        return new Reply(status, headers, body, Cut.IN_THE_BODY);
    }

    /** This answer, of which the client gets nothing: the connection breaks. */
    public Reply lost() {
        return new Reply(status, headers, body, Cut.BEFORE_ALL);
    }

    private static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Cut.NOWHERE);
    }

    /** This answer with more headers. */
    public Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body, cut);
    }

    /** This answer with another body. */
    public Reply withBody(byte[] other) {
        return new Reply(status, headers, other.clone(), cut);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The bytes of the body, as they are sent. */
    public byte[] body() {
        return body.clone();
    }

    Cut cut() {
        return cut;
    }
}
