package id.gerbang.spi;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads a text, or a whole number as a text, that every database can store. */
final class StorableText {

    private static final int LONGEST = 4096;

    private StorableText() {}

    /** The text; null if the value is no text, blank or too long, or has a NUL or half a surrogate pair. */
    static @Nullable String of(@Nullable JsonValue value) {
        String text = null;
        if (value instanceof JsonString) {
            text = ((JsonString) value).getString();
        } else if (value instanceof JsonNumber) {
            Long number = WholeNumber.of(value);
            text = number == null ? null : number.toString();
        }
        return text != null && !text.trim().isEmpty() && text.length() <= LONGEST && isStorable(text) ? text : null;
    }

    private static boolean isStorable(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
