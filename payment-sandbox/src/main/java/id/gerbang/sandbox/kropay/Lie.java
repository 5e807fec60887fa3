package id.gerbang.sandbox.kropay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a forged callback says otherwise than a real one would, besides that the payment is paid.
 *
 * @param texts by field, what replaces the payment's own
 * @param numbers by field, what replaces the payment's own
 */
record Lie(Map<String, String> texts, Map<String, Long> numbers) {

    private static final List<String> TEXTS = List.of("reference", "merchant_ref", "status", "paid_at");
    private static final List<String> NUMBERS = List.of("amount", "fee", "unique_code", "total_amount");

    Lie {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
    }

    /**
     * Reads the lie; what is absent is not lied about.
     *
     * @throws id.gerbang.sandbox.http.Refusal 400 if a field is of another type
     */
    static Lie of(Fields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : TEXTS) {
            String text = fields.optionalText(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String name : NUMBERS) {
            fields.optionalInteger(name, Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(number -> numbers.put(name, number));
        }
        return new Lie(texts, numbers);
    }

    /** The body with the lie in it. */
    ObjectNode in(ObjectNode body) {
        texts.forEach(body::put);
        numbers.forEach(body::put);
        return body;
    }
}
