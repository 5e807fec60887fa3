package id.gerbang.webhook.config;

import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Config config;

    private volatile @Nullable Gateways gateways;

    /** Opens the accounts and says which are stopped, and why. */
    public void open() {
        Gateways opened = Gateways.open(settings(), HttpTransport.standard(), Clock.systemUTC());
        opened.getProblems()
                .forEach((account, problem) ->
                        LOG.severe(() -> "the account " + account + " is stopped: " + problem.getMessage()));
        LOG.info(() -> "open accounts: " + opened.getAccounts());
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

    private Settings settings() {
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
