package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import id.gerbang.Secret;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The configured accounts, each open or stopped by a problem in its configuration. One stopped account does not stop
 * another. Thread-safe; owns the gateways and their transport.
 */
public final class Gateways implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Gateways.class.getName());

    private final Map<String, PaymentGateway> open = new LinkedHashMap<>();
    private final Map<String, ConfigurationException> problems = new LinkedHashMap<>();
    /** Of stopped accounts too. */
    private final Map<String, Secret> callbackTokens = new LinkedHashMap<>();

    private final HttpTransport transport;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Gateways(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Opens every configured account: those that {@code gerbang.accounts} lists, or else one for each provider that has
     * a setting of its own. What is wrong with one account stops that one: see {@link #getProblems}.
     *
     * @param settings the configuration
     * @param transport how to reach the gateways; closed with this
     * @param clock what time it is
     * @param others names of {@code gerbang.} settings that the caller reads itself, so that a slip in one is found
     * @throws ConfigurationException if a name is nearly that of a setting which is of no account; it names both
     * @throws IllegalStateException if Jakarta JSON or an implementation of it is missing; the message names the jars to add
     */
    public static Gateways open(Settings settings, HttpTransport transport, Clock clock, String... others) {
        requireJson();
        Accounts accounts = new Accounts(settings, Providers.find());
        SettingNames names = new SettingNames(settings, accounts, Arrays.asList(others));
        names.check(null);
        Gateways gateways = new Gateways(transport);
        for (String account : accounts.names()) {
            GatewayConfig config = new GatewayConfig(account, settings, transport, clock);
            gateways.open(account, () -> {
                // first, so that it is known whatever else stops the account
                gateways.keep(account, config.findCallbackToken());
                // before its settings: without the jar none of them is known
                PaymentProvider provider = accounts.provider(account);
                names.check(account);
                return provider.open(config);
            });
        }
        return gateways;
    }

    private static void requireJson() {
        try {
            VendorJson.requireImplementation();
        } catch (NoClassDefFoundError e) { // here: without the API that class itself cannot be linked
            throw new IllegalStateException(
                    "Jakarta JSON is not on the class path; add jakarta.json:jakarta.json-api and"
                            + " org.eclipse.parsson:parsson",
                    e);
        }
    }

    private void keep(String account, @Nullable Secret callbackToken) {
        if (callbackToken != null) {
            callbackTokens.put(account, callbackToken);
        }
    }

    private void open(String account, Supplier<PaymentGateway> opening) {
        try {
            open.put(account, Objects.requireNonNull(opening.get(), "the provider gave no gateway"));
        } catch (ConfigurationException e) {
            problems.put(account, e);
        } catch (RuntimeException | LinkageError e) {
            // a defect of one provider stops its own account only
            LOG.log(Level.SEVERE, e, () -> "the provider of the account " + account + " failed to open it");
            problems.put(
                    account,
                    new ConfigurationException(
                            "gerbang." + account + ".provider",
                            "names a provider that failed (" + e.getClass().getName() + "); the log has its error"));
        }
    }

    /** The accounts that are open. */
    public Set<String> getAccounts() {
        return Collections.unmodifiableSet(open.keySet());
    }

    /** What stops an account, by account. */
    public Map<String, ConfigurationException> getProblems() {
        return Collections.unmodifiableMap(problems);
    }

    /**
     * The gateway of an account.
     *
     * @throws ConfigurationException if the account is stopped by a problem, or nobody configured it
     */
    public PaymentGateway get(String account) {
        PaymentGateway gateway = open.get(account);
        if (gateway != null) {
            return gateway;
        }
        ConfigurationException problem = problems.get(account);
        throw problem != null
                ? problem
                : new ConfigurationException(
                        "gerbang." + account + ".*", "is not configured; the configured accounts are " + open.keySet());
    }

    /**
     * Whether what stands behind an account in the path of a callback is its {@code callback-token}, compared in constant
     * time. Where no token is set, null alone is right; so it is for an account that nobody configured, and for one that
     * its token stops. An account that something else stops keeps its token.
     *
     * @param given what stands there, as it was sent, or null if nothing does
     */
    public boolean isCallbackToken(String account, @Nullable String given) {
        Secret token = callbackTokens.get(account);
        return token == null ? given == null : given != null && token.is(given);
    }

    /** Closes every gateway and the transport, once. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            open.forEach(Gateways::close);
        } finally {
            transport.close();
        }
    }

    private static void close(String account, PaymentGateway gateway) {
        try {
            gateway.close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the account " + account + " failed to close");
        }
    }
}
