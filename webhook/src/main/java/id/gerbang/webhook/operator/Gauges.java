package id.gerbang.webhook.operator;

import id.gerbang.webhook.background.Background;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Backlog;
import id.gerbang.webhook.tally.Meter;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, in figures for the server's metrics: read every few seconds, and not when somebody looks. Where
 * there are no metrics nothing is read.
 */
@ApplicationScoped
public class Gauges {

    private static final Duration SWEEP = Duration.ofSeconds(5);
    /** Older figures are none. */
    private static final Duration STALE = Duration.ofMinutes(1);

    @Inject
    Instance<Meter> meters;

    @Inject
    Accounts accounts;

    @Inject
    Backlog backlog;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clock;

    private volatile @Nullable Background looking;

    /** Starts looking. */
    public void start() {
        if (meters.isUnsatisfied()) {
            return;
        }
        // a plain object: the server asks on threads that know nothing of this application
        Latest latest = new Latest();
        int stopped = accounts.gateways().getProblems().size();
        for (Meter meter : meters) {
            meter.show(
                    "gerbang_oldest_event_seconds",
                    "Age of the oldest event that the shop has not been told and that is not parked itself",
                    () -> latest.figure(figures -> figures.oldestEvent().toMillis() / 1000.0));
            meter.show(
                    "gerbang_parked_events",
                    "Events that are parked, up to a thousand",
                    () -> latest.figure(Backlog.Figures::parkedEvents));
            meter.show(
                    "gerbang_open_mismatches",
                    "Mismatches that nobody has resolved, up to a thousand",
                    () -> latest.figure(Backlog.Figures::openMismatches));
            meter.show(
                    "gerbang_unreadable_callbacks",
                    "Signed callbacks that cannot be read and that nobody has resolved, up to a thousand",
                    () -> latest.figure(Backlog.Figures::unreadableCallbacks));
            meter.show(
                    "gerbang_overdue_payments",
                    "Payments that should have come to an end ten minutes ago, up to a thousand",
                    () -> latest.figure(Backlog.Figures::overduePayments));
            meter.show(
                    "gerbang_stopped_accounts",
                    "Accounts that are set up wrongly: the log says why at the start",
                    () -> stopped);
        }
        looking = Background.start("the gauges", 1, executor, clock, SWEEP, () -> {
            latest.keep(backlog.look(BackOffice.LONG_OVER));
            return null;
        });
    }

    /** Stops looking. */
    public void stop() {
        Background started = looking;
        if (started != null) {
            started.stop();
        }
    }

    private static final class Latest {

        private volatile @Nullable Seen seen;

        private record Seen(Backlog.Figures figures, long at) {}

        void keep(Backlog.Figures figures) {
            seen = new Seen(figures, System.nanoTime());
        }

        /** Not a number while there is none. */
        double figure(ToDoubleFunction<Backlog.Figures> of) {
            Seen last = seen;
            return last == null || System.nanoTime() - last.at > STALE.toNanos()
                    ? Double.NaN
                    : of.applyAsDouble(last.figures);
        }
    }
}
