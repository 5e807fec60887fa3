package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import id.gerbang.PaymentException;
import id.gerbang.http.HttpTransport;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The configured accounts, each open or stopped by a problem in its configuration. One stopped account does not stop
 * another. Thread-safe; owns the gateways and their transport.
 */
public final class Gateways implements AutoCloseable {

    private final Map<String, PaymentGateway> open = new LinkedHashMap<>();
    private final Map<String, ConfigurationException> problems = new LinkedHashMap<>();
    private final HttpTransport transport;

    private Gateways(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Opens every configured account: those that {@code gerbang.accounts} lists, or else one for each provider that has
     * a setting of its own. Never throws for a wrong configuration: see {@link #getProblems}.
     *
     * @param settings the configuration
     * @param transport how to reach the gateways; closed with this
     * @param clock what time it is
     */
    public static Gateways open(Settings settings, HttpTransport transport, Clock clock) {
        Gateways gateways = new Gateways(transport);
        AccountSettings accounts = new AccountSettings(settings, Providers.find());
        accounts.forEach((account, provider) -> gateways.open(account, () -> {
            accounts.check(account);
            return provider.get().open(new GatewayConfig(account, settings, transport, clock));
        }));
        return gateways;
    }

    private void open(String account, java.util.function.Supplier<PaymentGateway> opening) {
        try {
            open.put(account, opening.get());
        } catch (ConfigurationException e) {
            problems.put(account, e);
        } catch (PaymentException e) {
            throw new IllegalStateException("a provider opens without calling out, that of " + account + " did not", e);
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

    /** Closes every gateway and the transport. */
    @Override
    public void close() {
        open.values().forEach(PaymentGateway::close);
        transport.close();
    }
}
