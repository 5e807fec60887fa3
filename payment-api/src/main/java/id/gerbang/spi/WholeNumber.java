package id.gerbang.spi;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as gateways write it: {@code 85000}, {@code 85000.00}, {@code "85000"} or {@code "85000.00"}. Refuses
 * a text with a sign, a blank or a separator ({@code "85.000"} may be 85 thousand), an exponent, and a fraction other than
 * zeros.
 */
final class WholeNumber {

    private static final int MOST_DIGITS = 19;
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}\\.[0-9]{3}");
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,19})(?:\\.0{1,19})?");

    private WholeNumber() {}

    /** The number; null if the value is not such a number. */
    static @Nullable Long of(@Nullable JsonValue value) {
        if (value instanceof JsonNumber) {
            BigDecimal number = ((JsonNumber) value).bigDecimalValue();
            // 1e999999999 is a number too, and writing it out would take all memory
            boolean plain = number.scale() >= 0 && number.scale() <= MOST_DIGITS;
            return plain && number.precision() - number.scale() <= MOST_DIGITS ? exact(number) : null;
        }
        if (value instanceof JsonString) {
            Matcher digits = TEXT.matcher(((JsonString) value).getString());
            return digits.matches() && !isAmbiguous(digits.group()) ? exact(new BigDecimal(digits.group(1))) : null;
        }
        return null;
    }

    /** Whether the point may separate thousands, as Indonesians write: {@code 85.000}. */
    static boolean isAmbiguous(String text) {
        return THOUSANDS.matcher(text).matches();
    }

    private static @Nullable Long exact(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
