package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.gerbang.sandbox.http.Json;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What faults do to the JSON of a reply or of a callback. */
final class JsonChanges {

    /** The fields that are amounts in rupiah if their value is a number. */
    private static final Set<String> AMOUNTS = Set.of(
            "amount",
            "total_amount",
            "amount_received",
            "net_amount",
            "unique_code",
            "fee",
            "fee_merchant",
            "fee_customer",
            "total_fee",
            "merchant",
            "customer",
            "flat",
            "min",
            "max",
            "minimum_fee",
            "maximum_fee",
            "minimum_amount",
            "maximum_amount",
            "price",
            "subtotal");

    /** A QRIS text up to its checksum, and the checksum. */
    private static final Pattern QRIS = Pattern.compile("(000201.*6304)([0-9A-F]{4})");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);

    private static final Map<FaultKind, Consumer<JsonNode>> BY_KIND = Map.of(
            FaultKind.TEXT_NUMBERS, root -> JsonWalk.replace(root, (name, value) -> textNumber(value)),
            FaultKind.DECIMAL_AMOUNTS, root -> JsonWalk.replace(root, JsonChanges::decimalAmount),
            FaultKind.OTHER_CASE, root -> JsonWalk.replace(root, JsonChanges::otherCase),
            FaultKind.ISO_TIMES, root -> JsonWalk.replace(root, JsonChanges::isoTime),
            FaultKind.FEE_FRACTION, root -> JsonWalk.replace(root, JsonChanges::feeFraction),
            FaultKind.UNREADABLE, root -> JsonWalk.replace(root, JsonChanges::unreadableTotal),
            FaultKind.LOWER_CHECKSUM, root -> JsonWalk.replace(root, (name, value) -> lowerChecksum(value)),
            FaultKind.BAD_ROW, root -> BadRow.putFirst(root, true),
            FaultKind.BAD_ROW_WITHOUT_REF, root -> BadRow.putFirst(root, false));

    private JsonChanges() {}

    /** The JSON, changed by the fault; the same bytes if the fault changes no JSON, or if the bytes are no JSON. */
    static byte[] of(FaultKind kind, byte[] json) {
        Consumer<JsonNode> change = BY_KIND.get(kind);
        if (change == null) {
            return json;
        }
        try {
            JsonNode root = Json.read(json);
            change.accept(root);
            return Json.write(root);
        } catch (IOException e) {
            return json;
        }
    }

    private static JsonNode textNumber(JsonNode value) {
        return value.isNumber() ? TextNode.valueOf(value.asText()) : value;
    }

    private static JsonNode decimalAmount(String name, JsonNode value) {
        return AMOUNTS.contains(name) && value.isIntegralNumber() ? TextNode.valueOf(value.asText() + ".00") : value;
    }

    private static JsonNode otherCase(String name, JsonNode value) {
        if (!name.equals("status") || !value.isTextual()) {
            return value;
        }
        String lower = value.textValue().toLowerCase(Locale.ROOT);
        return TextNode.valueOf(lower.equals(value.textValue()) ? lower.toUpperCase(Locale.ROOT) : lower);
    }

    private static JsonNode isoTime(String name, JsonNode value) {
        return name.endsWith("_at") && value.isTextual() ? TextNode.valueOf(iso(value.textValue())) : value;
    }

    private static String iso(String time) {
        OffsetDateTime withOffset = LocalDateTime.parse(time, TIME).atOffset(JAKARTA);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(withOffset);
    }

    /** Fees as they were before they were rounded up, and their sum in words. The amount to pay stays whole. */
    private static JsonNode feeFraction(String name, JsonNode value) {
        if (!value.isIntegralNumber() || value.longValue() == 0) {
            return value;
        }
        return switch (name) {
            case "fee_merchant", "fee_customer" -> DoubleNode.valueOf(value.longValue() - 0.25);
            case "total_fee" -> TextNode.valueOf("Rp " + value.asText());
            default -> value;
        };
    }

    private static JsonNode unreadableTotal(String name, JsonNode value) {
        return name.equals("total_amount") ? TextNode.valueOf("Rp " + value.asText()) : value;
    }

    private static JsonNode lowerChecksum(JsonNode value) {
        var qris = QRIS.matcher(value.asText());
        return qris.matches() ? TextNode.valueOf(qris.group(1) + qris.group(2).toLowerCase(Locale.ROOT) + "\n") : value;
    }
}
