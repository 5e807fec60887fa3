package id.gerbang.webhook.config;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import id.gerbang.webhook.tally.CallCounter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The accounts that MicroProfile Config speaks of. */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());

    /** The settings that the ledger and gerbang.war read themselves, besides the accounts'. */
    private static final String[] OTHERS = {
        "gerbang.datasource",
        "gerbang.db.password",
        "gerbang.db.url",
        "gerbang.db.user",
        "gerbang.outbox.attempts",
        "gerbang.outbox.backoff",
        "gerbang.outbox.sweep",
        "gerbang.retention.callbacks",
        "gerbang.retention.events",
        "gerbang.retention.sweep",
        "gerbang.worker.ask-after",
        "gerbang.worker.calls-per-minute",
        "gerbang.worker.refunded-after",
        "gerbang.worker.shared-accounts",
        "gerbang.worker.sweep"
    };

    private volatile @Nullable Gateways gateways;

    /**
     * Opens the accounts and says which are stopped, and why.
     *
     * @param config where the settings are
     * @throws ConfigurationException if a name is nearly that of a setting which is of no account; it names both
     */
    public void open(Config config) {
        Gateways opened =
                Gateways.open(settings(config), new CallCounter(HttpTransport.standard()), Clock.systemUTC(), OTHERS);
        opened.getProblems()
                .forEach((account, problem) ->
                        LOG.severe(() -> "the account " + account + " is stopped: " + problem.getMessage()));
        if (opened.getAccounts().isEmpty() && opened.getProblems().isEmpty()) {
            LOG.warning("no account is configured, so nothing can be paid: set gerbang.<account>.api-key and the others"
                    + " that its provider asks for");
        } else {
            LOG.info(() -> "open accounts: " + opened.getAccounts());
        }
        gateways = opened;
    }

    /** The opened accounts. */
    public Gateways gateways() {
        Gateways opened = gateways;
        if (opened == null) {
            throw new IllegalStateException("Gerbang has not started: look for its error at the start of the log");
        }
        return opened;
    }

    private static Settings settings(Config config) {
        return new Settings() {
            @Override
            public @Nullable String get(String key) {
                return config.getOptionalValue(key, String.class).orElse(null);
            }

            @Override
            public Set<String> getNames() {
                Set<String> names = new TreeSet<>();
                config.getPropertyNames().forEach(names::add);
                return names;
            }
        };
    }

    /** Closes what {@link #open} opened. */
    public void close() {
        Gateways opened = gateways;
        if (opened != null) {
            opened.close();
        }
    }
}
