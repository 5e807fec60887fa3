package id.gerbang.spi;

import id.gerbang.Rupiah;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a gateway, read with tolerance where a vendor's types vary (a number that is text elsewhere), and
 * without where money depends on it. The {@code require} methods throw {@link Unreadable}; the {@code find} methods give
 * null for what is absent, null or of another kind.
 */
public final class VendorJson {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_NAME = 100;
    /** So that amounts can be added up without a thought. */
    private static final long MOST_RUPIAH = 1_000_000_000_000_000L;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final JsonObject object;

    VendorJson(JsonObject object) {
        this.object = object;
    }

    /** The JSON is not what the vendor documents. Its message names a field, never a value. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Reads objects with one implementation of Jakarta JSON, found once: to find it takes far longer than to read a
     * callback. A gateway has one of its own, so that nothing static outlives an application. Thread-safe.
     */
    public static final class Reader {

        private final JsonReaderFactory readers;

        /**
         * Finds the implementation, as the thread's context class loader sees it.
         *
         * @throws IllegalStateException if there is none; the message names the jar to add
         */
        public Reader() {
            try {
                readers = Json.createReaderFactory(
                        Collections.singletonMap(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
            } catch (JsonException e) {
                throw new IllegalStateException(
                        "no Jakarta JSON implementation is on the class path; add org.eclipse.parsson:parsson", e);
            }
        }

        /**
         * Reads an object.
         *
         * @param bytes UTF-8
         * @throws Unreadable if it is not JSON, not one object alone, nested deeper than 32, or not UTF-8, or if a name
         *     comes twice in an object (where the implementation of Jakarta JSON can tell)
         */
        public VendorJson parse(byte[] bytes) throws Unreadable {
            String text = JsonText.of(bytes); // no implementation's own limit is relied upon
            try (JsonReader reader = readers.createReader(new StringReader(text))) {
                JsonStructure structure = reader.read();
                if (structure instanceof JsonObject) {
                    return new VendorJson((JsonObject) structure);
                }
            } catch (RuntimeException e) {
                // implementations differ in what they throw; not kept as the cause, its message may quote the body
                throw new Unreadable("not JSON");
            }
            throw new Unreadable("not a JSON object");
        }
    }

    /**
     * Reads an object with a {@link Reader} for this once.
     *
     * @param bytes UTF-8
     * @throws Unreadable as in {@link Reader#parse}
     * @throws IllegalStateException if there is no implementation of Jakarta JSON; the message names the jar to add
     */
    public static VendorJson parse(byte[] bytes) throws Unreadable {
        return new Reader().parse(bytes);
    }

    /** Says at the start, and not in the middle of a payment, that there is nobody to read or write JSON. */
    static void requireImplementation() {
        new Reader();
    }

    /** The error for something in this object that a provider finds wrong; names a field, never a value. */
    public Unreadable unreadable(String problem) {
        return new Unreadable(problem);
    }

    /** True for {@code true}, false for anything else. */
    public boolean isTrue(String name) {
        return JsonValue.TRUE.equals(object.get(name));
    }

    /** True for {@code false}, false for anything else. */
    public boolean isFalse(String name) {
        return JsonValue.FALSE.equals(object.get(name));
    }

    /** A text, or a number as a text, not blank, of up to 4 096 whole characters without NUL; or null. */
    public @Nullable String findText(String name) {
        JsonValue value = object.get(name);
        String text = null;
        if (value instanceof JsonString) {
            text = ((JsonString) value).getString();
        } else if (value instanceof JsonNumber) {
            Long number = whole((JsonNumber) value);
            text = number == null ? null : number.toString();
        }
        boolean usable = text != null && !text.trim().isEmpty() && text.length() <= LONGEST_TEXT && isStorable(text);
        return usable ? text : null;
    }

    /** No database takes NUL or half a character. */
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

    /** A text that is a text, not blank. */
    public String requireText(String name) throws Unreadable {
        String text = object.get(name) instanceof JsonString ? findText(name) : null;
        if (text == null) {
            throw new Unreadable(name + " is not a text");
        }
        return text;
    }

    /** A name that a gateway gives or gives back, such as a reference: a text of up to 100 characters. */
    public String requireName(String name) throws Unreadable {
        return checkLength(name, requireText(name));
    }

    /** As {@link #requireName}, or null if it is absent. */
    public @Nullable String findName(String name) throws Unreadable {
        String text = findText(name);
        return text == null ? null : checkLength(name, text);
    }

    private static String checkLength(String name, String text) throws Unreadable {
        if (text.length() > LONGEST_NAME) {
            throw new Unreadable(name + " is longer than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    /** Whole rupiah, or null if it is absent, negative, a fraction, beyond 10<sup>15</sup> or not a number. */
    public @Nullable Rupiah findRupiah(String name) {
        JsonValue value = object.get(name);
        Long amount = value instanceof JsonNumber ? whole((JsonNumber) value) : null;
        return amount == null || amount < 0 || amount > MOST_RUPIAH ? null : Rupiah.of(amount);
    }

    /** Whole rupiah as a JSON number: money that something depends on is not guessed from a text. */
    public Rupiah requireRupiah(String name) throws Unreadable {
        Rupiah amount = findRupiah(name);
        if (amount == null) {
            throw new Unreadable(name + " is not an amount in whole rupiah");
        }
        return amount;
    }

    /** A number, or a text of digits with a point, of up to 18 digits on either side; or null. */
    public @Nullable BigDecimal findDecimal(String name) {
        JsonValue value = object.get(name);
        String text = value instanceof JsonNumber ? value.toString() : findText(name);
        return text == null || !text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?") ? null : new BigDecimal(text);
    }

    /** A whole number. */
    public long requireWhole(String name) throws Unreadable {
        JsonValue value = object.get(name);
        Long number = value instanceof JsonNumber ? whole((JsonNumber) value) : null;
        if (number == null) {
            throw new Unreadable(name + " is not a whole number");
        }
        return number;
    }

    /** A moment in seconds since 1970, as a number or as a text of digits; or null. */
    public @Nullable Instant findInstant(String name) {
        String seconds = findText(name);
        try {
            return seconds == null || !SECONDS.matcher(seconds).matches()
                    ? null
                    : Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An http or https URL, or null: anything else (a script, say) is not for a page. */
    public @Nullable URI findUrl(String name) {
        String text = findText(name);
        try {
            URI uri = text == null ? null : new URI(text);
            boolean web = uri != null
                    && uri.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** An object within. */
    public VendorJson requireObject(String name) throws Unreadable {
        JsonValue value = object.get(name);
        if (!(value instanceof JsonObject)) {
            throw new Unreadable(name + " is not an object");
        }
        return new VendorJson((JsonObject) value);
    }

    /** An object within, or null. */
    public @Nullable VendorJson findObject(String name) {
        JsonValue value = object.get(name);
        return value instanceof JsonObject ? new VendorJson((JsonObject) value) : null;
    }

    /** The texts of a list within; what is no text in it is left out. */
    public List<String> requireTexts(String name) throws Unreadable {
        JsonValue value = object.get(name);
        if (!(value instanceof JsonArray)) {
            throw new Unreadable(name + " is not a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue each : (JsonArray) value) {
            if (each instanceof JsonString) {
                texts.add(((JsonString) each).getString());
            }
        }
        return texts;
    }

    /** The objects of a list within. */
    public List<VendorJson> requireObjects(String name) throws Unreadable {
        JsonValue value = object.get(name);
        if (!(value instanceof JsonArray)) {
            throw new Unreadable(name + " is not a list");
        }
        List<VendorJson> objects = new ArrayList<>();
        for (JsonValue each : (JsonArray) value) {
            if (!(each instanceof JsonObject)) {
                throw new Unreadable(name + " is not a list of objects");
            }
            objects.add(new VendorJson((JsonObject) each));
        }
        return objects;
    }

    private static @Nullable Long whole(JsonNumber number) {
        BigDecimal value = number.bigDecimalValue();
        // 1e999999999 is a number too, and writing it out would take all memory
        if (Math.abs((long) value.precision() - value.scale()) > 19 || value.scale() > 19) {
            return null;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
