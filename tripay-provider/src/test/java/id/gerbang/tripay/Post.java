package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.Payments;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is posted to the shop: the document's example, signed, and its mutations. */
final class Post {

    static final String EXAMPLE = """
            {
                "reference": "T0001000023000XXXXX",
                "merchant_ref": "INV123456",
                "payment_method": "BCA Virtual Account",
                "payment_method_code": "BCAVA",
                "total_amount": 200000,
                "fee_merchant": 2000,
                "fee_customer": 0,
                "total_fee": 2000,
                "amount_received": 198000,
                "is_closed_payment": 1,
                "status": "PAID",
                "paid_at": 1608133017,
                "note": null
            }""";

    private final byte[] body;
    private final Map<String, List<String>> headers;

    private Post(byte[] body, Map<String, List<String>> headers) {
        this.body = body;
        this.headers = headers;
    }

    static Post valid() {
        return signed(EXAMPLE.getBytes(UTF_8));
    }

    /** Any bytes with their signature. */
    static Post signed(byte[] body) {
        return new Post(
                body,
                Map.of(
                        "x-callback-signature",
                        List.of(signature(body)),
                        "x-callback-event",
                        List.of("payment_status")));
    }

    static Post signed(String body) {
        return signed(body.getBytes(UTF_8));
    }

    /** The example with another value of a field, any piece of JSON, signed anew. */
    Post with(String field, String json) {
        String pattern = "(\"" + field + "\": )[^,\n]+";
        return signed(new String(body, UTF_8).replaceFirst(pattern, "$1" + Matcher.quoteReplacement(json)));
    }

    /** The example without a field, signed anew. */
    Post without(String field) {
        return signed(new String(body, UTF_8).replaceFirst(" *\"" + field + "\": [^\n]+\n", ""));
    }

    /** Other bytes under the same headers. */
    Post body(byte[] other) {
        return new Post(other, headers);
    }

    Post body(String other) {
        return body(other.getBytes(UTF_8));
    }

    /** The same with these values of a header, none for an absent one. */
    Post header(String name, String... values) {
        Map<String, List<String>> others = new TreeMap<>(headers);
        others.put(name, Arrays.asList(values));
        return new Post(body, others);
    }

    String signature() {
        return signature(body);
    }

    byte[] body() {
        return body.clone();
    }

    Callback callback() {
        return Callback.of(headers, body);
    }

    CallbackReading read(Payments payments) {
        return payments.readCallback("tripay", callback());
    }

    private static String signature(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Secrets.PRIVATE_KEY.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
