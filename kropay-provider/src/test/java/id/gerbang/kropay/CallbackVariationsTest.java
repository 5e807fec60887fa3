package id.gerbang.kropay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.Payments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random callbacks with a fixed seed. A callback names a reference to ask Kropay about. It never proves a payment. */
class CallbackVariationsTest {

    private static final long SEED = 20_261_202;
    private static final int ROUNDS = 3_000;
    private static final String REFERENCE = "PG-20260529A1B2";

    private final Random random = new Random(SEED);
    private final Payments payments = Payments.connect(Map.of(
            "gerbang.public-url", "http://127.0.0.1:9",
            "gerbang.kropay.base-url", "http://127.0.0.1:9",
            "gerbang.kropay.api-key", "kp-sandbox-key"));

    @AfterEach
    void close() {
        payments.close();
    }

    @Test
    void other_json_with_the_same_meaning_names_the_same_reference() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = write(sameMeaning());
            CallbackReading reading = read(body);
            assertThat(reading).as("seed %s: %s", SEED, body).isInstanceOf(Unverified.class);
            assertThat(((Unverified) reading).getReference())
                    .as("seed %s: %s", SEED, body)
                    .isEqualTo(REFERENCE);
        }
    }

    @Test
    void another_reference_is_never_read_as_the_stored_one() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> fields = sameMeaning();
            fields.put("reference", anotherReference());
            String body = write(fields);
            if (read(body) instanceof Unverified unverified) {
                assertThat(unverified.getReference())
                        .as("seed %s: %s", SEED, body)
                        .isNotEqualTo(REFERENCE);
            }
        }
    }

    @Test
    void another_amount_merchant_ref_or_status_is_never_proof() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> fields = sameMeaning();
            fields.put(
                    pick("amount", "total_amount", "merchant_ref", "status"),
                    pick("null", "\"\"", "1", "\"10.020\"", "10020.5", "\"4711-2\"", "\"paid\"", "{}", "[]", "true"));
            String body = write(fields);
            assertThat(read(body)).as("seed %s: %s", SEED, body).isNotInstanceOf(Authenticated.class);
        }
    }

    private CallbackReading read(String body) {
        return payments.readCallback("kropay", Callback.of(Map.of(), body.getBytes(UTF_8)));
    }

    private Map<String, String> sameMeaning() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reference", "\"" + REFERENCE + "\"");
        fields.put("merchant_ref", "\"4711-1\"");
        fields.put("amount", pick("10000", "\"10000\"", "\"10000.00\"", "10000.00"));
        fields.put("total_amount", pick("10020", "\"10020\"", "\"10020.00\"", "10020.0"));
        fields.put("status", pick("\"paid\"", "\"PAID\"", "\" Paid \"", "\"success\"", "\"SUCCESS\""));
        for (String name : List.of("fee", "unique_code", "paid_at", "expired_at", "customer_name")) {
            if (random.nextBoolean()) {
                fields.put(name, pick("null", "20", "\"20.40\"", "\"2026-05-30 15:30:00\"", "\"x\"", "{}", "-1"));
            }
        }
        fields.put("x_" + random.nextInt(100), pick("null", "\"PG-OTHER\"", "{\"reference\":\"PG-OTHER\"}"));
        return fields;
    }

    private String anotherReference() {
        return pick(
                "\"PG-20260529A1B3\"",
                "\"pg-20260529a1b2\"",
                "\" " + REFERENCE + "\"",
                "\"" + REFERENCE + "/\"",
                "\"../" + REFERENCE + "\"",
                "[\"" + REFERENCE + "\"]",
                "{\"reference\":\"" + REFERENCE + "\"}",
                "null",
                "1",
                "\"\"");
    }

    /** In any order, with any blanks, and in a quarter of the rounds after a byte order mark. */
    private String write(Map<String, String> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach((name, value) -> members.add(blanks() + "\"" + name + "\"" + blanks() + ":" + blanks() + value));
        Collections.shuffle(members, random);
        String json = members.stream().collect(Collectors.joining(",", "{", "}" + blanks()));
        return random.nextInt(4) == 0 ? "\ufeff" + json : json;
    }

    private String blanks() {
        return pick("", "", " ", "\n", "\t", "\r\n  ");
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
