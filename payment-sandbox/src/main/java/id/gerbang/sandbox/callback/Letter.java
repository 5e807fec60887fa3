package id.gerbang.sandbox.callback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A callback on its way.
 *
 * @param headers those that the vendor adds, such as a signature, with their values
 * @param wrongHeaders the same, with a wrong signature
 */
public record Letter(
        String url,
        String body,
        String contentType,
        Map<String, List<String>> headers,
        Map<String, List<String>> wrongHeaders) {

    /** The header that names the event, at the gateway that has one. */
    public static final String EVENT = "X-Callback-Event";

    private static final String JSON = "application/json";

    public Letter {
        headers = Map.copyOf(headers);
        wrongHeaders = Map.copyOf(wrongHeaders);
    }

    /** One with a signature in its headers. */
    public static Letter signed(
            String url, String body, Map<String, List<String>> headers, Map<String, List<String>> wrongHeaders) {
        return new Letter(url, body, JSON, headers, wrongHeaders);
    }

    /** One without a signature. */
    public static Letter unsigned(String url, String body) {
        return new Letter(url, body, JSON, Map.of(), Map.of());
    }

    Letter withBody(String other) {
        return new Letter(url, other, contentType, headers, wrongHeaders);
    }

    Letter withContentType(String other) {
        return new Letter(url, body, other, headers, wrongHeaders);
    }

    /** The same with other values of {@link #EVENT}; without values the header is left out. */
    Letter withEvents(List<String> events) {
        return new Letter(url, body, contentType, withEvents(headers, events), withEvents(wrongHeaders, events));
    }

    Letter wronglySigned() {
        return new Letter(url, body, contentType, wrongHeaders, wrongHeaders);
    }

    private static Map<String, List<String>> withEvents(Map<String, List<String>> headers, List<String> events) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(EVENT, events);
        return changed;
    }
}
