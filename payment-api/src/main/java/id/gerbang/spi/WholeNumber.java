package id.gerbang.spi;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as gateways write it: {@code 85000}, {@code 85000.00}, {@code "85000"} or {@code "85000.00"}. A sign in a
 * text, a blank, a separator, an exponent or a real fraction would be a guess, and is none.
 */
final class WholeNumber {

    private static final int MOST_DIGITS = 19;
    /** Not three zeros: in Indonesia {@code "85.000"} is eighty-five thousand. */
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,19})(?:\\.(?:0{1,2}|0{4,19}))?");

    private WholeNumber() {}

    /** The number, or null if there is none. */
    static @Nullable Long of(@Nullable JsonValue value) {
        if (value instanceof JsonNumber) {
            BigDecimal number = ((JsonNumber) value).bigDecimalValue();
            // 1e999999999 is a number too, and writing it out would take all memory
            boolean plain = number.scale() >= 0 && number.scale() <= MOST_DIGITS;
            return plain && number.precision() - number.scale() <= MOST_DIGITS ? exact(number) : null;
        }
        if (value instanceof JsonString) {
            Matcher digits = TEXT.matcher(((JsonString) value).getString());
            return digits.matches() ? exact(new BigDecimal(digits.group(1))) : null;
        }
        return null;
    }

    private static @Nullable Long exact(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
