package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Secret;
import id.gerbang.tripay.TripaySignature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** What is posted to the callback path: a valid callback about a payment, signed here, and its mutations. */
record Post(String account, String body, Map<String, List<String>> headers) {

    static final String SIGNATURE = "X-Callback-Signature";

    private static final TripaySignature SIGNER = new TripaySignature(Secret.of(Canary.PRIVATE_KEY), "T0001");

    private static final String BODY = """
            {
                "reference": "T0001000023000XXXXX",
                "merchant_ref": "INV123456",
                "payment_method": "BRI Virtual Account",
                "payment_method_code": "BRIVA",
                "total_amount": 50000,
                "fee_merchant": 4250,
                "fee_customer": 0,
                "total_fee": 4250,
                "amount_received": 45750,
                "is_closed_payment": 1,
                "status": "PAID",
                "paid_at": 1608133017,
                "note": null
            }""";

    private static final String HINT = """
            {"reference":"%s","merchant_ref":"%s","amount":%3$d,"fee":20,"unique_code":20,"total_amount":%3$d,\
            "status":"%4$s","expired_at":"2026-05-30 15:30:00","paid_at":"2026-05-29 15:30:00"}""";

    /** Says that a payment made by {@link Shop#pays} is paid. */
    static Post paid(String reference, String merchantRef) {
        return signed(BODY).with("reference", quoted(reference)).with("merchant_ref", quoted(merchantRef));
    }

    /** Any body with its signature. */
    static Post signed(String body) {
        return new Post("tripay", body, Map.of())
                .header("X-Callback-Event", "payment_status")
                .header(SIGNATURE, signature(body));
    }

    /** What Kropay would say, which anybody can: not signed. */
    static Post hint(String account, String reference, String merchantRef, long amount, String status) {
        return new Post(account, HINT.formatted(reference, merchantRef, amount, status), Map.of());
    }

    /** With another value of a field, any piece of JSON, signed anew. */
    Post with(String field, String json) {
        String pattern = "(\"" + field + "\": )[^,\n]+";
        return signed(body.replaceFirst(pattern, "$1" + Matcher.quoteReplacement(json)));
    }

    Post status(String status) {
        return with("status", quoted(status));
    }

    /** To another account, under the same signature. */
    Post to(String other) {
        return new Post(other, body, headers);
    }

    /** With this after the account in the path. */
    Post behind(String rest) {
        return to(account + rest);
    }

    /** Other bytes under the same signature. */
    Post body(String other) {
        return new Post(account, other, headers);
    }

    /** With these values of a header, none for an absent one. */
    Post header(String name, String... values) {
        Map<String, List<String>> others = new TreeMap<>(headers);
        others.put(name, List.of(values));
        return new Post(account, body, others);
    }

    String signature() {
        return signature(body);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String signature(String body) {
        return SIGNER.ofCallback(body.getBytes(UTF_8));
    }
}
