package id.gerbang.spi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a gateway refused, in its own words: the texts of {@code message}, which may be an object or a list, and of {@code
 * errors}, which has a list for each field. The field's name comes before each of its texts.
 */
final class RefusalReasons {

    private static final int MOST = 20;

    private final Set<String> texts = new LinkedHashSet<>();

    private RefusalReasons() {}

    /** The texts, joined; empty if there is none. */
    static String of(VendorJson answer) {
        RefusalReasons reasons = new RefusalReasons();
        reasons.add("", answer.get("message"));
        reasons.add("", answer.get("errors"));
        return String.join("; ", reasons.texts);
    }

    private void add(String field, @Nullable JsonValue value) {
        if (value instanceof JsonObject) {
            for (Map.Entry<String, JsonValue> each : ((JsonObject) value).entrySet()) {
                add(field.isEmpty() ? each.getKey() : field + "." + each.getKey(), each.getValue());
            }
        } else if (value instanceof JsonArray) {
            ((JsonArray) value).forEach(each -> add(field, each));
        } else if (value instanceof JsonString || value instanceof JsonNumber) {
            String text = value instanceof JsonString ? ((JsonString) value).getString() : value.toString();
            if (!text.trim().isEmpty() && texts.size() < MOST) {
                texts.add(field.isEmpty() ? text : field + ": " + text);
            }
        }
    }
}
