package id.gerbang.sandbox;

import id.gerbang.sandbox.fault.Faults;
import id.gerbang.sandbox.gateway.Background;
import id.gerbang.sandbox.gateway.Surroundings;
import id.gerbang.sandbox.journal.FileJournal;
import id.gerbang.sandbox.journal.Journal;
import id.gerbang.sandbox.kropay.KropayMerchant;
import id.gerbang.sandbox.tripay.Merchant;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a sandbox is started. A new one has the defaults that each method names; every method changes it and returns it.
 */
public final class SandboxSettings {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final List<Merchant> merchants = new ArrayList<>(Merchant.builtIn());
    private final List<KropayMerchant> kropayMerchants = new ArrayList<>(KropayMerchant.builtIn());
    private String host = "127.0.0.1";
    private int port = 8090;
    private Duration callbackRetry = Duration.ofMinutes(2);
    private Duration expiryCheck = Duration.ofSeconds(1);
    private Optional<String> publicUrl = Optional.empty();
    private Optional<Path> data = Optional.empty();
    private Clock clock = Clock.systemUTC();

    /** The address to listen on; 127.0.0.1 by default. */
    public SandboxSettings host(String value) {
        host = value;
        return this;
    }

    /**
     * The port to listen on; 8090 by default.
     *
     * @param value 0 to 65535; 0 takes any free port
     * @throws IllegalArgumentException if it is none of that
     */
    public SandboxSettings port(int value) {
        if (value < 0 || value > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        port = value;
        return this;
    }

    /**
     * How long a callback that was not taken waits for its repeat; 2 minutes by default. TriPay repeats it three times,
     * Kropay until it is taken.
     *
     * @param value 1 millisecond to 1 day
     * @throws IllegalArgumentException if it is none of that
     */
    public SandboxSettings callbackRetry(Duration value) {
        callbackRetry = between(value);
        return this;
    }

    /**
     * How often transactions past their expiry are looked for; 1 second by default.
     *
     * @param value 1 millisecond to 1 day
     * @throws IllegalArgumentException if it is none of that
     */
    public SandboxSettings expiryCheck(Duration value) {
        expiryCheck = between(value);
        return this;
    }

    /**
     * The beginning of the links that the sandbox hands out; {@code http://localhost:{port}} by default.
     *
     * @throws IllegalArgumentException if it is no http or https URL
     */
    public SandboxSettings publicUrl(String value) {
        publicUrl = Optional.of(withoutSlash(value));
        return this;
    }

    /** The file that keeps transactions; by default there is none, and they are in memory. */
    public SandboxSettings data(Path value) {
        data = Optional.of(value);
        return this;
    }

    /** One more merchant of TriPay; {@code T0001} and {@code T0002} are there by default. */
    public SandboxSettings merchant(Merchant value) {
        merchants.add(value);
        return this;
    }

    /** One more merchant of Kropay; {@code kropay} is there by default. */
    public SandboxSettings merchant(KropayMerchant value) {
        kropayMerchants.add(value);
        return this;
    }

    /**
     * Where a merchant's callbacks go; nowhere by default. A payment of TriPay's may have a callback URL of its own,
     * which comes first; no open payment has, and none of Kropay's.
     *
     * @param merchant the code of a merchant who is known already: {@code T0001} is TriPay's, {@code kropay} is Kropay's
     * @throws IllegalArgumentException if there is no such merchant, or it is no http or https URL
     */
    public SandboxSettings callbackUrl(String merchant, String url) {
        if (Stream.concat(merchants.stream(), kropayMerchants.stream())
                .noneMatch(known -> known.code().equals(merchant))) {
            throw new IllegalArgumentException("there is no merchant " + merchant + " to give a callback URL to");
        }
        merchants.replaceAll(known -> known.code().equals(merchant) ? known.callbackUrl(url) : known);
        kropayMerchants.replaceAll(known -> known.code().equals(merchant) ? known.callbackUrl(url) : known);
        return this;
    }

    /** What tells when transactions are created, paid and expired; the system's clock by default. */
    public SandboxSettings clock(Clock value) {
        clock = value;
        return this;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    Duration expiryCheck() {
        return expiryCheck;
    }

    List<Merchant> merchants() {
        return List.copyOf(merchants);
    }

    List<KropayMerchant> kropayMerchants() {
        return List.copyOf(kropayMerchants);
    }

    Surroundings surroundings(int actualPort) {
        return new Surroundings(
                publicUrl.orElse("http://localhost:" + actualPort),
                clock,
                callbackRetry,
                data.<Journal>map(FileJournal::new).orElseGet(Journal::none),
                new Faults(),
                new Background());
    }

    private static Duration between(Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a duration is from PT0.001S to P1D");
        }
        return value;
    }

    private static String withoutSlash(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return url.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a public URL is an http or https URL", e);
        }
        throw new IllegalArgumentException("a public URL is an http or https URL");
    }
}
