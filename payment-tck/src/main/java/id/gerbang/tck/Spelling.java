package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Rupiah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the same JSON in another way: amounts in quotes, a status in the other case, a byte order mark. */
final class Spelling {

    private Spelling() {}

    /** Ways to write an amount that mean the same. {@code #} stands for its digits. */
    static final List<String> SAME = List.of("\"#\"", "\"#.00\"", "#.00");

    /** Ambiguous ways to write an amount. */
    static Map<String, UnaryOperator<String>> guesses() {
        Map<String, UnaryOperator<String>> guesses = new LinkedHashMap<>();
        guesses.put("thousands with points", digits -> "\"" + grouped(digits, '.') + "\"");
        guesses.put("thousands with commas", digits -> "\"" + grouped(digits, ',') + "\"");
        guesses.put("a sign", digits -> "\"+" + digits + "\"");
        guesses.put("a blank", digits -> "\" " + digits + "\"");
        guesses.put("an exponent", digits -> "\"" + digits + "e0\"");
        guesses.put("a currency", digits -> "\"Rp " + digits + "\"");
        guesses.put("half a rupiah", digits -> digits + ".5");
        guesses.put("half a rupiah in quotes", digits -> "\"" + digits + ".50\"");
        return guesses;
    }

    private static String grouped(String digits, char separator) {
        return digits.replaceAll("\\B(?=(?:\\d{3})+$)", String.valueOf(separator));
    }

    /** The JSON, with a number written in this way. */
    static byte[] amount(byte[] json, Rupiah amount, UnaryOperator<String> spelling) {
        String digits = String.valueOf(amount.getAmount());
        Matcher number =
                Pattern.compile("([:\\[,]\\s*)" + digits + "(?=\\s*[,}\\]])").matcher(text(json));
        return number.replaceAll("$1" + Matcher.quoteReplacement(spelling.apply(digits)))
                .getBytes(UTF_8);
    }

    /** The JSON, with a value in the other case and with blanks around it. */
    static byte[] otherCase(byte[] json, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        String other = word.equals(upper) ? word.toLowerCase(Locale.ROOT) : upper;
        return text(json).replace("\"" + word + "\"", "\" " + other + " \"").getBytes(UTF_8);
    }

    /** The JSON, with a byte order mark before it. */
    static byte[] marked(byte[] json) {
        return ("\ufeff" + text(json)).getBytes(UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }
}
