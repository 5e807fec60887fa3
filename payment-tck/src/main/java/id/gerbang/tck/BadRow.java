package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Payment;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds an unreadable row before the rows of a list: a copy of a listed payment, as another program may have made it. */
final class BadRow {

    static final String REFERENCE = "TCK-OTHER-1";

    private final Payment listed;
    private final @Nullable String merchantRef;
    private boolean added;

    /**
     * A row like that of a listed payment.
     *
     * @param merchantRef of the other payment; null for a row whose merchant_ref is null
     */
    BadRow(Payment listed, @Nullable String merchantRef) {
        this.listed = listed;
        this.merchantRef = merchantRef;
    }

    /** The list with the row; other JSON as it is. */
    byte[] addTo(byte[] body) {
        try (var reader = Json.createReader(new StringReader(new String(body, UTF_8)))) {
            return withRow(reader.readValue()).toString().getBytes(UTF_8);
        }
    }

    /** Whether the row was added to a list. */
    boolean isAdded() {
        return added;
    }

    private JsonValue withRow(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder copy = Json.createObjectBuilder();
            object.forEach((name, each) -> copy.add(name, withRow(each)));
            return copy.build();
        }
        if (!(value instanceof JsonArray array)) {
            return value;
        }
        JsonArrayBuilder copy = Json.createArrayBuilder();
        array.stream().filter(this::isListed).findFirst().ifPresent(row -> {
            copy.add(spoilt(row.asJsonObject()));
            added = true;
        });
        array.forEach(copy::add);
        return copy.build();
    }

    private boolean isListed(JsonValue row) {
        return row instanceof JsonObject object && object.values().stream().anyMatch(this::isReference);
    }

    private boolean isReference(JsonValue value) {
        return value instanceof JsonString text && text.getString().equals(listed.getReference());
    }

    private JsonObject spoilt(JsonObject row) {
        JsonObjectBuilder other = Json.createObjectBuilder();
        row.forEach((name, value) -> other.add(name, spoilt(value)));
        return other.build();
    }

    private JsonValue spoilt(JsonValue value) {
        if (isReference(value)) {
            return Json.createValue(REFERENCE);
        }
        if (value instanceof JsonString text && text.getString().equals(listed.getMerchantRef())) {
            return merchantRef == null ? JsonValue.NULL : Json.createValue(merchantRef);
        }
        if (value instanceof JsonString text && text.getString().equals(listed.getGatewayStatus())) {
            return JsonValue.NULL;
        }
        BigDecimal amount = BigDecimal.valueOf(listed.getAmount().getAmount());
        return value instanceof JsonNumber number && number.bigDecimalValue().compareTo(amount) == 0
                ? Json.createValue("Rp 85.000")
                : value;
    }
}
