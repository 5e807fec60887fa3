package id.gerbang.tripay;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** What comes after the question mark. */
final class Query {

    private final StringBuilder text = new StringBuilder();

    /** Adds a parameter, unless it is null. */
    Query with(String name, @Nullable Object value) {
        if (value != null) {
            text.append(text.length() == 0 ? '?' : '&').append(name).append('=').append(encoded(value.toString()));
        }
        return this;
    }

    private static String encoded(String text) {
        try {
            return URLEncoder.encode(text, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
