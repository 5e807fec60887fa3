package id.gerbang.sandbox.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.sandbox.callback.Letter;
import id.gerbang.sandbox.gateway.KeyHolder;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.WebAddress;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A merchant with its keys. It prints as its code alone. */
public final class Merchant implements KeyHolder<Merchant> {

    private static final String WRONG_KEY = "not the private key";
    private static final Pattern CODE = Pattern.compile("T[0-9]{1,12}");

    private final String code;
    private final String apiKey;
    private final String privateKey;
    private final boolean feesOnCustomer;
    private final @Nullable String callbackUrl;

    private Merchant(
            String code, String apiKey, String privateKey, boolean feesOnCustomer, @Nullable String callbackUrl) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a merchant code is T and up to 12 digits");
        }
        if (apiKey.isBlank() || privateKey.isBlank()) {
            throw new IllegalArgumentException("a merchant's keys must not be empty");
        }
        this.code = code;
        this.apiKey = apiKey;
        this.privateKey = privateKey;
        this.feesOnCustomer = feesOnCustomer;
        this.callbackUrl = callbackUrl;
    }

    /**
     * A merchant who bears the fees.
     *
     * @param code {@code T} and 1 to 12 digits
     * @param apiKey what it sends as the bearer token; not blank
     * @param privateKey the key of its signatures and of its callbacks' signatures; not blank
     * @throws IllegalArgumentException if one of them is none of that; the message contains no key
     */
    public static Merchant of(String code, String apiKey, String privateKey) {
        return new Merchant(code, apiKey, privateKey, false, null);
    }

    /** The same merchant, whose customers bear the fees. */
    public Merchant feesOnCustomer() {
        return new Merchant(code, apiKey, privateKey, true, callbackUrl);
    }

    /**
     * The same merchant, whose callbacks go to that URL if a payment has none of its own, as those of open payments.
     *
     * @throws IllegalArgumentException if it is no http or https URL
     */
    public Merchant callbackUrl(String url) {
        if (!WebAddress.isOne(url)) {
            throw new IllegalArgumentException("a callback URL is an http or https URL");
        }
        return new Merchant(code, apiKey, privateKey, feesOnCustomer, url);
    }

    /** {@code T0001}, who bears the fees, and {@code T0002}, whose customers do; both are always there. */
    public static List<Merchant> builtIn() {
        return List.of(
                of("T0001", "DEV-sandbox-key", "sandbox-private-key"),
                of("T0002", "DEV-customer-fee-key", "customer-fee-private-key").feesOnCustomer());
    }

    /** The code, such as {@code T0001}. */
    @Override
    public String code() {
        return code;
    }

    /** Whether both merchants would be known by the same API key. */
    @Override
    public boolean sharesApiKeyWith(Merchant other) {
        return hasApiKey(other.apiKey);
    }

    Optional<String> callbackUrl() {
        return Optional.ofNullable(callbackUrl);
    }

    @Override
    public boolean hasApiKey(String key) {
        return MessageDigest.isEqual(apiKey.getBytes(UTF_8), key.getBytes(UTF_8));
    }

    /** The callback with that body, signed. */
    Letter letter(String url, String body) {
        return Letter.signed(url, body, headers(sign(body)), headers(Signature.hmacSha256(WRONG_KEY, body)));
    }

    private static Map<String, List<String>> headers(String signature) {
        return Map.of(Letter.EVENT, List.of("payment_status"), "X-Callback-Signature", List.of(signature));
    }

    String sign(String text) {
        return Signature.hmacSha256(privateKey, text);
    }

    /**
     * Checks a request's signature.
     *
     * @param text what is signed, after the merchant's code
     * @throws Refusal 400 if it is not this merchant's
     */
    void check(String signature, String text) {
        String right = sign(code + text);
        if (!MessageDigest.isEqual(right.getBytes(UTF_8), signature.getBytes(UTF_8))) {
            throw new Refusal(400, "Invalid signature");
        }
    }

    boolean feesFallOnCustomer() {
        return feesOnCustomer;
    }

    /** The fees of a closed payment; an open payment's are always the merchant's. */
    Fees feesOf(long amount, Channel channel) {
        long fee = channel.fee().of(amount);
        return feesOnCustomer ? new Fees(0, fee) : new Fees(fee, 0);
    }

    @Override
    public String toString() {
        return code;
    }
}
