package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import id.gerbang.Secret;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a provider opens an account with: its settings, checked as they are read, and how to reach the gateway. */
public final class GatewayConfig {

    private static final String CALLBACK_TOKEN = "callback-token";
    /** It stands in a URL as it is. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,100}");

    private static final int LAST_PORT = 65535;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);

    private final String account;
    private final Settings settings;
    private final HttpTransport transport;
    private final Clock clock;

    GatewayConfig(String account, Settings settings, HttpTransport transport, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
    }

    /** The account's name. */
    public String getAccount() {
        return account;
    }

    /** How to reach the gateway; closed by whoever opened the account. */
    public HttpTransport getTransport() {
        return transport;
    }

    /** What time it is. */
    public Clock getClock() {
        return clock;
    }

    /**
     * A setting of the account.
     *
     * @param key without its prefix, for instance {@code merchant-code}
     * @return its value without surrounding blanks, or null if it is absent or empty
     */
    public @Nullable String find(String key) {
        return findWhole(whole(key));
    }

    /**
     * A setting that has to be there.
     *
     * @param key without its prefix
     * @throws ConfigurationException if it is absent or empty
     */
    public String require(String key) {
        String value = find(key);
        if (value == null) {
            throw wrong(key, "is missing or empty");
        }
        return value;
    }

    /**
     * A secret that has to be there.
     *
     * @param key without its prefix
     * @throws ConfigurationException if it is absent or empty, is in quotes, or has characters that no key has
     */
    public Secret requireSecret(String key) {
        String value = require(key);
        if (value.matches("\".*|'.*|.*[\"']")) {
            throw wrong(key, "is in quotes; write it without them");
        }
        if (!value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw wrong(key, "has a blank or a character outside ASCII in it; copy it once more");
        }
        return Secret.of(value);
    }

    /**
     * Where the gateway is: {@code base-url}, without slashes at the end, or else the gateway's own address.
     *
     * @param usual the gateway's own address, given back as it is
     * @throws ConfigurationException if it is not an http or https URL, or has user info, a query or a fragment
     */
    public URI getBaseUrl(URI usual) {
        String value = find("base-url");
        return value == null ? usual : address(whole("base-url"), value);
    }

    /**
     * Where the gateway posts its callbacks: {@code callback-url} as it is written, or {@code gerbang.public-url} with
     * {@code /pay/callbacks/<account>} after it, and after that {@code /<callback-token>} where one is set. So it may
     * contain a secret, and is for the gateway alone.
     *
     * <p>In a Jakarta EE shop the callbacks of an account with a token are taken at that path alone. In plain Java the
     * shop owns its paths: there the token only makes this URL, and the shop compares it itself.
     *
     * @throws ConfigurationException if neither is there, or it is not an http or https URL, or has user info or a
     *     fragment
     */
    public URI getCallbackUrl() {
        String value = find("callback-url");
        if (value != null) {
            return url(whole("callback-url"), value);
        }
        Secret token = findCallbackToken();
        return URI.create(getPublicUrl() + "/pay/callbacks/" + account + (token == null ? "" : "/" + token.reveal()));
    }

    /**
     * What stands last in the callback path so that nobody guesses it: {@code callback-token}, or null if it is absent.
     *
     * @throws ConfigurationException if it is there and empty, or not 16 to 100 of {@code A-Z a-z 0-9 - _}
     */
    @Nullable
    Secret findCallbackToken() {
        String value = find(CALLBACK_TOKEN);
        if (value == null && !isNamedWithoutValue(CALLBACK_TOKEN)) {
            return null;
        }
        if (value == null || !TOKEN.matcher(value).matches()) {
            String problem = value == null ? "is empty; it has to be" : "is not";
            throw wrong(CALLBACK_TOKEN, problem + " 16 to 100 letters, digits, '-' and '_'");
        }
        return Secret.of(value);
    }

    /**
     * The shop's own address, {@code gerbang.public-url}, without a slash at the end.
     *
     * @throws ConfigurationException if it is absent, or not an http or https URL, or has user info, a query or a
     *     fragment
     */
    public URI getPublicUrl() {
        String value = findWhole("gerbang.public-url");
        if (value == null) {
            throw new ConfigurationException(
                    "gerbang.public-url",
                    "is missing or empty; it is the address of the shop as the gateway reaches it, for instance"
                            + " https://shop.example");
        }
        return address("gerbang.public-url", value);
    }

    /**
     * How long one call to the gateway may take: {@code timeout}, 15 seconds if it is not set.
     *
     * @throws ConfigurationException if it is not an ISO 8601 duration from a millisecond up to five minutes
     */
    public Duration getTimeout() {
        String value = find("timeout");
        if (value == null) {
            return DEFAULT_TIMEOUT;
        }
        try {
            Duration timeout = Duration.parse(value);
            if (timeout.compareTo(SHORTEST_TIMEOUT) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0) {
                return timeout;
            }
        } catch (DateTimeParseException e) {
            throw wrong("timeout", "is not a duration such as PT15S");
        }
        throw wrong("timeout", "is not between a millisecond and five minutes (PT5M)");
    }

    /**
     * The error about a setting of this account.
     *
     * @param key without its prefix
     * @param problem what is wrong, after the key; never a secret
     */
    public ConfigurationException wrong(String key, String problem) {
        return new ConfigurationException(whole(key), problem);
    }

    private String whole(String key) {
        return "gerbang." + account + "." + key;
    }

    /** MicroProfile Config says of an empty value that there is none, and still tells its name, in any spelling. */
    private boolean isNamedWithoutValue(String key) {
        String canonical = SettingNames.canonical(whole(key));
        return settings.getNames().stream()
                .anyMatch(name -> SettingNames.canonical(name).equals(canonical) && findWhole(name) == null);
    }

    private @Nullable String findWhole(String key) {
        String value = settings.get(key);
        return value == null || value.trim().isEmpty() ? null : value.trim();
    }

    /** A URL that paths are put after. */
    private static URI address(String key, String value) {
        URI uri = url(key, value.replaceAll("/+$", ""));
        if (uri.getRawQuery() != null) {
            throw new ConfigurationException(key, "has a query, and paths are put after it");
        }
        return uri;
    }

    /** No message repeats the value: somebody may have put a password into it. */
    private static URI url(String key, String value) {
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            throw new ConfigurationException(key, "is not a URL");
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getPort() > LAST_PORT) {
            throw new ConfigurationException(key, "is not an http or https URL with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new ConfigurationException(key, "has user info or a fragment, which no such URL has");
        }
        return uri;
    }
}
