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
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Prunes old callbacks and events, in batches that are a transaction each. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    /** Gateways repeat a callback for hours at most. */
    private static final String SHORTEST = "P1D";

    private static final String USUAL = "P90D";
    private static final String LONGEST = "P36500D";

    @Inject
    OldRecords records;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    Config config;

    /** How long callbacks are kept as they came. */
    private volatile Duration callbacks = Duration.ZERO;
    /** How long events are kept after they were told or skipped. */
    private volatile Duration events = Duration.ZERO;

    private volatile Duration sweep = Duration.ZERO;

    private volatile @Nullable Background pruning;

    /**
     * Reads its settings.
     *
     * @throws ConfigurationException if one of them cannot be
     */
    public void configure() {
        callbacks = Setting.duration(config, "gerbang.retention.callbacks", USUAL, SHORTEST, LONGEST);
        events = Setting.duration(config, "gerbang.retention.events", USUAL, SHORTEST, LONGEST);
        sweep = Setting.pause(config, "gerbang.retention.sweep", "PT10M");
    }

    /** Starts pruning. */
    public void start() {
        pruning = Background.start("the retention", 1, executor, clock, sweep, this::next);
    }

    /** A batch of each; as long as there was one, there may be another. */
    private @Nullable Runnable next() {
        int pruned = records.pruneCallbacks(callbacks)
                + records.pruneUnreadableCallbacks(callbacks)
                + records.pruneEvents(events);
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
