package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.StringJoiner;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's example of an order, with named mutations. */
final class Order {

    private static final String EXAMPLE = """
            {"method":"BRIVA","merchant_ref":"INV345675","amount":1000000,
             "customer_name":"Nama Pelanggan","customer_email":"emailpelanggan@domain.com",
             "customer_phone":"081234567890","return_url":"https://domainanda.com/redirect",
             "order_items":[
              {"sku":"FB-06","name":"Nama Produk 1","price":500000,"quantity":1,
               "product_url":"https://tokokamu.com/product/nama-produk-1",
               "image_url":"https://tokokamu.com/product/nama-produk-1.jpg"},
              {"sku":"FB-07","name":"Nama Produk 2","price":500000,"quantity":1,
               "product_url":"https://tokokamu.com/product/nama-produk-2",
               "image_url":"https://tokokamu.com/product/nama-produk-2.jpg"}]}
            """;

    final ObjectNode json;

    private Order(ObjectNode json) {
        this.json = json;
    }

    static Order example() {
        try {
            return new Order((ObjectNode) new ObjectMapper().readTree(EXAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Order with(String field, String value) {
        json.put(field, value);
        return this;
    }

    Order with(String field, long value) {
        json.put(field, value);
        return this;
    }

    Order without(String field) {
        json.remove(field);
        return this;
    }

    Order forChannel(String method) {
        return with("method", method);
    }

    Order expiring(Instant at) {
        return with("expired_time", at.getEpochSecond());
    }

    Order item(String field, String value) {
        ((ObjectNode) json.path("order_items").path(0)).put(field, value);
        return this;
    }

    Order withoutItem(String field) {
        ((ObjectNode) json.path("order_items").path(0)).remove(field);
        return this;
    }

    /** Signed as the document says, for the merchant T0001. */
    Order signed() {
        return signed("T0001", "sandbox-private-key");
    }

    Order signed(String merchant, String key) {
        String text = merchant
                + json.path("merchant_ref").asText()
                + json.path("amount").asText();
        return with("signature", hmac(key, text.getBytes(UTF_8)));
    }

    /** What PHP's http_build_query makes of it. */
    String toForm() {
        StringJoiner form = new StringJoiner("&");
        json.properties().forEach(field -> {
            if (!field.getValue().isArray()) {
                form.add(pair(field.getKey(), field.getValue().asText()));
            }
            for (int i = 0; i < field.getValue().size(); i++) {
                String prefix = field.getKey() + "[" + i + "]";
                field.getValue()
                        .path(i)
                        .properties()
                        .forEach(inner -> form.add(pair(
                                prefix + "[" + inner.getKey() + "]",
                                inner.getValue().asText())));
            }
        });
        return form.toString();
    }

    static String hmac(String key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
