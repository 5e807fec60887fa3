package id.gerbang.webhook.retention;

import id.gerbang.ConfigurationException;
import id.gerbang.webhook.background.Background;
import id.gerbang.webhook.config.Setting;
import id.gerbang.webhook.ledger.OldRecords;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Prunes old callbacks and events, in batches that are a transaction each. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    /** Gateways repeat a callback for hours at most. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    @Inject
    OldRecords records;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clock;

    /** How long callbacks are kept as they came. */
    @Inject
    @ConfigProperty(name = "gerbang.retention.callbacks", defaultValue = "P90D")
    Duration callbacks;

    /** How long events are kept after they were told or skipped. */
    @Inject
    @ConfigProperty(name = "gerbang.retention.events", defaultValue = "P90D")
    Duration events;

    /** How often to look for old ones. */
    @Inject
    @ConfigProperty(name = "gerbang.retention.sweep", defaultValue = "PT10M")
    Duration sweep;

    private volatile @Nullable Background pruning;

    /**
     * Starts pruning.
     *
     * @throws ConfigurationException if one of its settings cannot be
     */
    public void start() {
        check(callbacks, events, sweep);
        pruning = Background.start("the retention", 1, executor, clock, sweep, this::next);
    }

    static void check(Duration callbacks, Duration events, Duration sweep) {
        checkAge("callbacks", callbacks);
        checkAge("events", events);
        Setting.require(sweep.toMillis() > 0, "gerbang.retention.sweep", "is not a millisecond or more, such as PT10M");
    }

    private static void checkAge(String key, Duration age) {
        Setting.require(
                age.compareTo(SHORTEST) >= 0 && age.compareTo(LONGEST) <= 0,
                "gerbang.retention." + key,
                "is not between P1D and P36500D, such as P90D");
    }

    /** A batch of each; as long as there was one, there may be another. */
    private @Nullable Runnable next() {
        int pruned = records.pruneCallbacks(callbacks) + records.pruneEvents(events);
        return pruned == 0 ? null : () -> LOG.fine(() -> pruned + " old callbacks and events are pruned");
    }

    /** Stops pruning. What is old is pruned after the next start, or by another node. */
    public void stop() {
        Background started = pruning;
        if (started != null && !started.stop()) {
            LOG.warning("the database does not answer: old callbacks and events are pruned after the next start");
        }
    }
}
