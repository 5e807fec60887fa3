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
import java.math.RoundingMode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a gateway. A number may be in quotes, because vendors' types vary. An ambiguous value is never accepted.
 * The {@code require} methods throw {@link Unreadable}. The {@code find} methods give null if the value is absent, null or of
 * another kind. For an amount, a number or a time of another kind they also warn, once for each account and kind.
 */
public final class VendorJson {

    private static final int LONGEST_NAME = 100;
    /** So that amounts can be added up without a thought. */
    private static final long MOST_RUPIAH = 1_000_000_000_000_000L;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final JsonObject object;
    private final ReadingWarnings warnings;

    VendorJson(JsonObject object, ReadingWarnings warnings) {
        this.object = object;
        this.warnings = warnings;
    }

    /** The JSON is not what the vendor documents. Its message names a field and a kind of value, never a value. */
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
        private final ReadingWarnings warnings;

        /**
         * Finds the implementation, as the thread's context class loader sees it.
         *
         * @param account that warnings name
         * @throws IllegalStateException if there is none; the message names the jar to add
         */
        public Reader(String account) {
            warnings = new ReadingWarnings(account);
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
         * @param bytes UTF-8, with or without a byte order mark
         * @throws Unreadable if it is not JSON, not one object alone, nested deeper than 32, or not UTF-8, or if a name
         *     comes twice in an object (where the implementation of Jakarta JSON can tell)
         */
        public VendorJson parse(byte[] bytes) throws Unreadable {
            String text = JsonText.of(bytes); // no implementation's own limit is relied upon
            try (JsonReader reader = readers.createReader(new StringReader(text))) {
                JsonStructure structure = reader.read();
                if (structure instanceof JsonObject) {
                    return new VendorJson((JsonObject) structure, warnings);
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
        return new Reader("a gateway").parse(bytes);
    }

    /** Says at the start, and not in the middle of a payment, that there is nobody to read or write JSON. */
    static void requireImplementation() {
        new Reader("");
    }

    /** The error for something in this object that a provider finds wrong; names a field, never a value. */
    public Unreadable unreadable(String problem) {
        return new Unreadable(problem);
    }

    /** A flag, {@code true}, {@code false}, 0, 1, {@code "0"} or {@code "1"}; or null. */
    public @Nullable Boolean findFlag(String name) {
        JsonValue value = object.get(name);
        if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
            return JsonValue.TRUE.equals(value);
        }
        Long number = WholeNumber.of(value);
        return number == null || number != 0 && number != 1 ? null : Boolean.valueOf(number == 1);
    }

    /** As {@link #findFlag}, and never null. */
    public boolean requireFlag(String name) throws Unreadable {
        Boolean flag = findFlag(name);
        if (flag == null) {
            throw new Unreadable(name + " is neither 0 nor 1, but " + JsonShape.of(object.get(name)));
        }
        return flag;
    }

    /** Whether a flag is there and set. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(findFlag(name));
    }

    /** Whether a flag is there and not set. */
    public boolean isFalse(String name) {
        return Boolean.FALSE.equals(findFlag(name));
    }

    /** A text, or a number as a text, not blank, of up to 4 096 whole characters without NUL; or null. */
    public @Nullable String findText(String name) {
        return StorableText.of(object.get(name));
    }

    /** A text that is a text, not blank. */
    public String requireText(String name) throws Unreadable {
        String text = object.get(name) instanceof JsonString ? findText(name) : null;
        if (text == null) {
            throw new Unreadable(name + " is not a text, but " + JsonShape.of(object.get(name)));
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

    /** Whole rupiah, or null if it is absent or not an amount of 0 to 10<sup>15</sup>. */
    public @Nullable Rupiah findRupiah(String name) {
        Rupiah amount = rupiah(WholeNumber.of(object.get(name)));
        if (amount == null) {
            warnIfThere(name, "an amount in whole rupiah");
        }
        return amount;
    }

    /** Whole rupiah: a number, or digits in quotes. The fraction may contain zeros only. */
    public Rupiah requireRupiah(String name) throws Unreadable {
        Rupiah amount = rupiah(WholeNumber.of(object.get(name)));
        if (amount == null) {
            throw new Unreadable(notA(name, "an amount in whole rupiah"));
        }
        return amount;
    }

    /**
     * A fee: as {@link #findRupiah}, but a fraction is rounded half up. Null for a text with three digits after the point,
     * because the point may separate thousands.
     */
    public @Nullable Rupiah findFee(String name) {
        BigDecimal fee = findDecimal(name);
        if (fee == null) {
            return null;
        }
        JsonValue value = object.get(name);
        boolean certain = !(value instanceof JsonString) || !WholeNumber.isAmbiguous(((JsonString) value).getString());
        Rupiah amount = certain ? rupiah(fee.setScale(0, RoundingMode.HALF_UP).longValueExact()) : null;
        if (amount == null) {
            warnIfThere(name, "an amount in rupiah");
        }
        return amount;
    }

    private static @Nullable Rupiah rupiah(@Nullable Long amount) {
        return amount == null || amount < 0 || amount > MOST_RUPIAH ? null : Rupiah.of(amount);
    }

    /** A number, or a text of digits with a point, of up to 18 digits on either side; or null. */
    public @Nullable BigDecimal findDecimal(String name) {
        JsonValue value = object.get(name);
        String text = value instanceof JsonNumber ? value.toString() : findText(name);
        if (text != null && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        warnIfThere(name, "a number");
        return null;
    }

    /** A whole number, which may stand in quotes; or null. */
    public @Nullable Long findWhole(String name) {
        Long number = WholeNumber.of(object.get(name));
        if (number == null) {
            warnIfThere(name, "a whole number");
        }
        return number;
    }

    /** A whole number, which may stand in quotes. */
    public long requireWhole(String name) throws Unreadable {
        Long number = WholeNumber.of(object.get(name));
        if (number == null) {
            throw new Unreadable(notA(name, "a whole number"));
        }
        return number;
    }

    private void warnIfThere(String name, String expected) {
        JsonValue value = object.get(name);
        boolean blank = value instanceof JsonString
                && ((JsonString) value).getString().trim().isEmpty();
        if (value != null && !JsonValue.NULL.equals(value) && !blank) {
            warnings.leftOut(notA(name, expected));
        }
    }

    private String notA(String name, String expected) {
        return name + " is not " + expected + ", but " + JsonShape.of(object.get(name));
    }

    /** A moment in seconds since 1970, as a number or as a text of digits; or null. */
    public @Nullable Instant findInstant(String name) {
        String seconds = findText(name);
        if (seconds != null && SECONDS.matcher(seconds).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        }
        warnIfThere(name, "a time in seconds");
        return null;
    }

    /**
     * A time in a format of the vendor's own; or null.
     *
     * @param parser throws {@link DateTimeException} for a text that is not such a time
     */
    public @Nullable Instant findInstant(String name, Function<String, Instant> parser) {
        String text = findText(name);
        try {
            if (text != null) {
                return parser.apply(text);
            }
        } catch (DateTimeException e) {
            // the warning below does not repeat the value
        }
        warnIfThere(name, "a time");
        return null;
    }

    /** An http or https URL, or null: anything else (a script, say) is not for a page. */
    public @Nullable URI findUrl(String name) {
        return WebUrl.of(findText(name));
    }

    /** An object within. */
    public VendorJson requireObject(String name) throws Unreadable {
        JsonValue value = object.get(name);
        if (!(value instanceof JsonObject)) {
            throw new Unreadable(name + " is not an object");
        }
        return new VendorJson((JsonObject) value, warnings);
    }

    /** An object within, or null. */
    public @Nullable VendorJson findObject(String name) {
        JsonValue value = object.get(name);
        return value instanceof JsonObject ? new VendorJson((JsonObject) value, warnings) : null;
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

    /** What is read of one object of a list. */
    public interface RowReader<T> {
        /**
         * Reads it.
         *
         * @throws Unreadable if it cannot be read
         */
        T read(VendorJson row) throws Unreadable;
    }

    /** Reads a list. Leaves out a row that cannot be read, with one warning for each kind of problem. */
    public <T> List<T> readRows(String name, RowReader<T> reader) throws Unreadable {
        List<T> read = new ArrayList<>();
        for (VendorJson row : requireObjects(name)) {
            try {
                read.add(reader.read(row));
            } catch (Unreadable e) {
                warnings.leftOut("a row of the list " + name + " cannot be read: " + e.getMessage());
            }
        }
        return read;
    }

    /** As {@link #readRows}, but throws if the list has rows and none of them can be read. */
    public <T> List<T> requireRows(String name, RowReader<T> reader) throws Unreadable {
        List<VendorJson> rows = requireObjects(name);
        List<T> read = readRows(name, reader);
        if (read.isEmpty() && !rows.isEmpty()) {
            reader.read(rows.get(0)); // says what is wrong
        }
        return read;
    }

    /** The objects of a list. An element that is no object becomes an empty object. */
    public List<VendorJson> requireObjects(String name) throws Unreadable {
        JsonValue value = object.get(name);
        if (!(value instanceof JsonArray)) {
            throw new Unreadable(name + " is not a list");
        }
        List<VendorJson> objects = new ArrayList<>();
        for (JsonValue each : (JsonArray) value) {
            boolean row = each instanceof JsonObject;
            objects.add(new VendorJson(row ? (JsonObject) each : JsonValue.EMPTY_JSON_OBJECT, warnings));
        }
        return objects;
    }

    /** The value itself, or null if it is absent. */
    @Nullable
    JsonValue get(String name) {
        return object.get(name);
    }
}
