package id.gerbang.sandbox.kropay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.sandbox.gateway.KeyHolder;
import id.gerbang.sandbox.http.WebAddress;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A merchant with its API key. It prints as its name alone, which is this sandbox's: Kropay knows merchants by key. */
public final class KropayMerchant implements KeyHolder<KropayMerchant> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,24}");

    private final String name;
    private final String apiKey;
    private final @Nullable String callbackUrl;

    private KropayMerchant(String name, String apiKey, @Nullable String callbackUrl) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a Kropay merchant's name is up to 25 lower-case letters, digits and hyphens, a letter first");
        }
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("a merchant's key must not be empty");
        }
        this.name = name;
        this.apiKey = apiKey;
        this.callbackUrl = callbackUrl;
    }

    /**
     * A merchant without a callback URL.
     *
     * @param name a lower-case letter, then up to 24 lower-case letters, digits and hyphens
     * @param apiKey what it sends as {@code X-API-KEY}; not blank
     * @throws IllegalArgumentException if one of them is none of that; the message contains no key
     */
    public static KropayMerchant of(String name, String apiKey) {
        return new KropayMerchant(name, apiKey, null);
    }

    /** {@code kropay}, with the key {@code kp-sandbox-key}; it is always there. */
    public static List<KropayMerchant> builtIn() {
        return List.of(of("kropay", "kp-sandbox-key"));
    }

    /**
     * The same merchant, whose callbacks go to that URL, as set in Kropay's dashboard.
     *
     * @throws IllegalArgumentException if it is no http or https URL
     */
    public KropayMerchant callbackUrl(String url) {
        if (!WebAddress.isOne(url)) {
            throw new IllegalArgumentException("a callback URL is an http or https URL");
        }
        return new KropayMerchant(name, apiKey, url);
    }

    /** The name, such as {@code kropay}. */
    @Override
    public String code() {
        return name;
    }

    @Override
    public boolean hasApiKey(String key) {
        return MessageDigest.isEqual(apiKey.getBytes(UTF_8), key.getBytes(UTF_8));
    }

    @Override
    public boolean sharesApiKeyWith(KropayMerchant other) {
        return hasApiKey(other.apiKey);
    }

    Optional<String> callbackUrl() {
        return Optional.ofNullable(callbackUrl);
    }

    @Override
    public String toString() {
        return name;
    }
}
