package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.http.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asked for.
 *
 * @param merchantRef the merchant's own number
 * @param amount rupiah, without the unique code
 * @param expiresAt when it can no longer be paid
 */
record Order(
        String merchantRef,
        long amount,
        @Nullable String customerName,
        @Nullable String customerEmail,
        Instant expiresAt) {

    private static final int LONGEST_MERCHANT_REF = 100;
    private static final long LEAST = 1_000;

    /** So that a total has room in a QRIS, which gives it 13 characters. */
    private static final long MOST = 999_999_999_999L;

    private static final long SHORTEST_EXPIRY = 300;
    private static final long DEFAULT_EXPIRY = 3_600;

    /**
     * Reads an order.
     *
     * @throws id.gerbang.sandbox.http.Refusal 400, with the first thing that is wrong
     */
    static Order of(Fields fields, Instant now) {
        String merchantRef = fields.text("merchant_ref");
        if (merchantRef.codePointCount(0, merchantRef.length()) > LONGEST_MERCHANT_REF) {
            throw fields.refuse("merchant_ref", "must not be longer than " + LONGEST_MERCHANT_REF + " characters");
        }
        long amount = fields.integer("amount", LEAST, MOST);
        String name = fields.optionalText("customer_name");
        String email = fields.optionalText("customer_email");
        long seconds = fields.optionalInteger("expired_in", SHORTEST_EXPIRY, Integer.MAX_VALUE)
                .orElse(DEFAULT_EXPIRY);
        return new Order(merchantRef, amount, name, email, now.plusSeconds(seconds));
    }
}
