package id.gerbang.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The complete answer of a server. Immutable; {@code toString} shows status and length only. */
public final class HttpReply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * A reply as a transport puts it together.
     *
     * @param status the status code, from 100 to 999
     * @param headers the first value of each header, copied; of names that differ in case only, one is kept
     * @param body the bytes, copied; may be empty
     * @return the reply
     * @throws IllegalArgumentException if the status is out of that range
     */
    public static HttpReply of(int status, Map<String, String> headers, byte[] body) {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("Status must have three digits: " + status);
        }
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return new HttpReply(status, copy, body.clone());
    }

    /**
     * The status code.
     *
     * @return from 100 to 999
     */
    public int getStatus() {
        return status;
    }

    /**
     * The first value of a header.
     *
     * @param name the header's name; case does not matter
     * @return the value as it was sent, or null when the header is absent
     */
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    /**
     * The body.
     *
     * @return a copy of the bytes, empty when there are none
     */
    public byte[] getBody() {
        return body.clone();
    }

    /**
     * The body read as UTF-8, whatever its {@code Content-Type} says; bytes that are not UTF-8 become U+FFFD.
     *
     * @return the text, empty when there is none
     */
    public String getBodyText() {
        return new String(body, UTF_8);
    }

    /** Status and length; nothing secret. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
