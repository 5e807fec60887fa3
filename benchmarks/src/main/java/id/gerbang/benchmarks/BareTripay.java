package id.gerbang.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody without Gerbang writes for one payment: the same request, and its answer read. */
final class BareTripay {

    static final Duration TIMEOUT = Duration.ofSeconds(15);
    static final int LARGEST_REPLY = 1 << 20;

    static final String MERCHANT_REF = "INV345675";
    static final long AMOUNT = 1_000_000;

    private final SecretKeySpec key =
            new SecretKeySpec(Shop.PRIVATE_KEY.reveal().getBytes(UTF_8), "HmacSHA256");
    /** Found once, as Gerbang does: it takes longer than the work itself. */
    private final JsonBuilderFactory builders = Json.createBuilderFactory(Map.of());

    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

    /** What the customer is shown, and what the shop keeps. */
    record Created(String reference, long amount, String payCode, URI checkoutUrl, Instant expiresAt) {}

    byte[] request() throws GeneralSecurityException {
        return builders.createObjectBuilder()
                .add("method", "BRIVA")
                .add("merchant_ref", MERCHANT_REF)
                .add("amount", AMOUNT)
                .add("customer_name", "Siti Aminah")
                .add("customer_email", "siti@shop.example")
                .add(
                        "order_items",
                        builders.createArrayBuilder()
                                .add(builders.createObjectBuilder()
                                        .add("name", "Kopi Gayo 1 kg")
                                        .add("price", AMOUNT)
                                        .add("quantity", 1)))
                .add("callback_url", Shop.PUBLIC_URL + "/pay/callbacks/tripay")
                .add("return_url", Shop.PUBLIC_URL.toString())
                .add("expired_time", Instant.now().plus(Duration.ofHours(24)).getEpochSecond())
                .add("signature", signature())
                .add("customer_phone", "081234567890")
                .build()
                .toString()
                .getBytes(UTF_8);
    }

    private String signature() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return HexFormat.of().formatHex(mac.doFinal((Shop.MERCHANT_CODE + MERCHANT_REF + AMOUNT).getBytes(UTF_8)));
    }

    Created read(int status, byte[] reply) throws IOException {
        try (JsonReader reader = readers.createReader(new ByteArrayInputStream(reply))) {
            JsonObject answer = reader.readObject();
            if (status != 200 || !answer.getBoolean("success")) {
                throw new IOException("refused");
            }
            JsonObject data = answer.getJsonObject("data");
            return new Created(
                    data.getString("reference"),
                    data.getJsonNumber("amount").longValueExact(),
                    data.getString("pay_code"),
                    URI.create(data.getString("checkout_url")),
                    Instant.ofEpochSecond(data.getJsonNumber("expired_time").longValueExact()));
        }
    }
}
