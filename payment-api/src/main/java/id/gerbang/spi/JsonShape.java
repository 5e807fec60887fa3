package id.gerbang.spi;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Describes the kind of a value, for messages that must not repeat the value itself. */
final class JsonShape {

    private static final int LONGEST = 20;

    private JsonShape() {}

    /** For instance {@code a text like "a 9.9"}: 9 replaces digits, a replaces letters. */
    static String of(@Nullable JsonValue value) {
        if (value == null) {
            return "absent";
        }
        switch (value.getValueType()) {
            case STRING:
                return text(((JsonString) value).getString());
            case NUMBER:
                return number(((JsonNumber) value).bigDecimalValue());
            case OBJECT:
                return "an object";
            case ARRAY:
                return "a list";
            default:
                return value.toString(); // true, false or null
        }
    }

    private static String text(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String shape =
                start.replaceAll("[0-9]+", "9").replaceAll("\\p{L}+", "a").replaceAll("[^9a .,+/:;()_-]", "?");
        return "a text like \"" + shape + (start.equals(text) ? "\"" : "…\"");
    }

    private static String number(BigDecimal number) {
        if (number.signum() < 0) {
            return "a negative number";
        }
        if (number.scale() == 0) {
            return "too large a number";
        }
        return number.scale() > 0 ? "a number with a fraction" : "a number with an exponent";
    }
}
