package id.gerbang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody posted to the callback path: the body's bytes as they came, and the headers. */
public final class Callback {

    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Callback(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /**
     * A callback.
     *
     * @param headers every value of every header; the case of a name does not matter, and what has no name or no values
     *     (some servers hand out the request line like that) is left out
     * @param body exactly as received, not decoded and not written anew
     */
    public static Callback of(Map<String, ? extends List<String>> headers, byte[] body) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null && values != null) {
                copy.computeIfAbsent(name, any -> new ArrayList<>()).addAll(values);
            }
        });
        return new Callback(copy, body.clone());
    }

    /** Every value of a header, none if it is absent. */
    public List<String> getHeaders(String name) {
        List<String> values = headers.get(name);
        return values == null ? Collections.emptyList() : Collections.unmodifiableList(values);
    }

    /** The body as received, a copy. */
    public byte[] getBody() {
        return body.clone();
    }

    /** The length alone: a body is not for logs. */
    @Override
    public String toString() {
        return "Callback{" + body.length + " bytes}";
    }
}
