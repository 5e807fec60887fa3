package id.gerbang.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of the document's types and refuses, with 400, what is missing or of another type.
 *
 * <p>JSON has to have the document's type exactly; in a form an integer is digits. An empty text is an absent one.
 */
public final class Fields {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneId.of("Asia/Jakarta"));
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");

    private final JsonNode node;
    private final boolean form;
    private final String prefix;

    /** The fields of a request. */
    public Fields(Body body) {
        this(body.root(), body.form(), "");
    }

    private Fields(JsonNode node, boolean form, String prefix) {
        this.node = node;
        this.form = form;
        this.prefix = prefix;
    }

    /** A text that has to be there. */
    public String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw required(name);
        }
        return text;
    }

    /** A text, or null. */
    public @Nullable String optionalText(String name) {
        JsonNode value = node.path(name);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw refuse(name, "must be a string");
        }
        return value.textValue();
    }

    /** One of these constants, by its name in lower case; it has to be there. */
    public <E extends Enum<E>> E oneOf(String name, E[] constants) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : constants) {
            byWord.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        E named = byWord.get(text(name));
        if (named == null) {
            throw refuse(name, "must be one of " + String.join(", ", byWord.keySet()));
        }
        return named;
    }

    /** An integer that has to be there, from and to included. */
    public long integer(String name, long from, long to) {
        return optionalInteger(name, from, to).orElseThrow(() -> required(name));
    }

    /** An integer, from and to included, or nothing. */
    public OptionalLong optionalInteger(String name, long from, long to) {
        JsonNode value = node.path(name);
        if (absent(value)) {
            return OptionalLong.empty();
        }
        long number = integer(name, value);
        if (number < from || number > to) {
            throw refuse(name, "must be between " + from + " and " + to);
        }
        return OptionalLong.of(number);
    }

    /** A time such as {@code 2020-11-23 23:59:59}, read as that of Jakarta, since the document names no zone. */
    public Optional<Instant> optionalTime(String name) {
        String text = optionalText(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            throw refuse(name, "must match the format Y-m-d H:i:s");
        }
    }

    /** A list of objects that has to be there, with one or more. */
    public List<Fields> list(String name) {
        JsonNode list = node.path(name);
        if (absent(list)) {
            throw required(name);
        }
        if (!list.isArray()) {
            throw refuse(name, "must be an array");
        }
        List<Fields> elements = new ArrayList<>();
        for (JsonNode element : list) {
            String path = prefix + name + "." + elements.size();
            if (!element.isObject()) {
                throw new Refusal(400, "The " + path + " field must be an object.");
            }
            elements.add(new Fields(element, form, path + "."));
        }
        if (elements.isEmpty()) {
            throw required(name);
        }
        return elements;
    }

    /** The refusal of a value, such as {@code The amount field must be …}. */
    public Refusal refuse(String name, String rule) {
        return new Refusal(400, "The " + prefix + name + " field " + rule + ".");
    }

    private Refusal required(String name) {
        return refuse(name, "is required");
    }

    private long integer(String name, JsonNode value) {
        if (form && value.isTextual() && INTEGER.matcher(value.textValue()).matches()) {
            return Long.parseLong(value.textValue());
        }
        if (!form && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        throw refuse(name, "must be an integer");
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }
}
