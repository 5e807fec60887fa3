package id.gerbang.sandbox.callback;

import java.util.Map;

/**
 * A callback on its way.
 *
 * @param headers those that the vendor adds, such as a signature
 * @param wrongHeaders the same, with a wrong signature
 */
public record Letter(String url, String body, Map<String, String> headers, Map<String, String> wrongHeaders) {

    public Letter {
        headers = Map.copyOf(headers);
        wrongHeaders = Map.copyOf(wrongHeaders);
    }

    /** One without a signature. */
    public static Letter unsigned(String url, String body) {
        return new Letter(url, body, Map.of(), Map.of());
    }

    Letter withBody(String other) {
        return new Letter(url, other, headers, wrongHeaders);
    }

    Letter wronglySigned() {
        return new Letter(url, body, wrongHeaders, wrongHeaders);
    }
}
