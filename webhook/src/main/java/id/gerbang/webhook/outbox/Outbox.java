package id.gerbang.webhook.outbox;

import id.gerbang.ConfigurationException;
import id.gerbang.event.PaymentEvent;
import id.gerbang.webhook.background.Background;
import id.gerbang.webhook.ledger.Events;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the shop what is due: at once when woken by a commit, and every so often what was missed. */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final int DEEPEST = 50;
    /** From counting an attempt to locking its event is a moment, unless the server dies in it. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    private static final Duration NOBODY_THERE = Duration.ofMinutes(1);

    @Inject
    Events events;

    @Inject
    Delivery delivery;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clock;

    /** How often an event is tried before it is parked. */
    @Inject
    @ConfigProperty(name = "gerbang.outbox.attempts", defaultValue = "12")
    int attempts;

    /** The wait after the first failed attempt; it doubles with each further one, up to ten minutes. */
    @Inject
    @ConfigProperty(name = "gerbang.outbox.backoff", defaultValue = "PT1S")
    Duration backoff;

    /** How often to look for events that nobody was woken for. */
    @Inject
    @ConfigProperty(name = "gerbang.outbox.sweep", defaultValue = "PT1S")
    Duration sweep;

    private volatile @Nullable Background telling;

    /**
     * Starts telling.
     *
     * @throws ConfigurationException if one of its settings cannot be
     */
    public void start() {
        check(attempts > 0, "attempts", "is not 1 or more");
        check(backoff.toMillis() > 0, "backoff", "is not a millisecond or more, such as PT1S");
        check(sweep.toMillis() > 0, "sweep", "is not a millisecond or more, such as PT1S");
        telling = Background.start("the outbox", AT_ONCE, executor, clock, sweep, this::next);
    }

    private static void check(boolean holds, String key, String problem) {
        if (!holds) {
            throw new ConfigurationException("gerbang.outbox." + key, problem);
        }
    }

    /** Stops telling, and waits a while for those that are just being told. The rest is told after the next start. */
    public void stop() {
        Background started = telling;
        if (started != null && !started.stop()) {
            LOG.warning("an observer does not come to an end: its event is told again after the next start");
        }
    }

    /** Says that an event may be due. Returns at once. */
    public void wake() {
        Background started = telling;
        if (started != null) {
            started.wake();
        }
    }

    private @Nullable Runnable next() {
        Events.Claim claim = events.claim(LEASE);
        return claim == null ? null : () -> attempt(claim);
    }

    private void attempt(Events.Claim claim) {
        if (claim.attempt() > attempts) {
            giveUp(claim, new IllegalStateException("the server ended while the event was told"));
            return;
        }
        try {
            PaymentEvent event = claim.event();
            if (delivery.lacksObserver(event)) {
                LOG.warning(() -> "nobody observes PaymentPaid: event " + claim.id() + " is kept until somebody does");
                events.nobodyThere(claim.id(), NOBODY_THERE);
            } else {
                delivery.tell(event);
            }
        } catch (RuntimeException | Error e) {
            giveUp(claim, e);
        }
    }

    /** Until the next attempt, or for good. */
    private void giveUp(Events.Claim claim, Throwable why) {
        boolean last = claim.attempt() >= attempts;
        LOG.log(
                last ? Level.SEVERE : Level.WARNING,
                "event " + claim.id() + " was not taken, attempt " + claim.attempt() + " of " + attempts
                        + (last ? ": it is parked" : ""),
                why);
        events.failed(claim.id(), words(why), last ? null : backoff(claim.attempt()));
    }

    private Duration backoff(int attempt) {
        Duration wait = backoff.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(LONGEST_BACKOFF) < 0 ? wait : LONGEST_BACKOFF;
    }

    /** What the first cause says of itself; causes may go round in a ring, and saying so may fail. */
    private static String words(Throwable e) {
        Throwable root = e;
        for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        try {
            return root.toString();
        } catch (RuntimeException | Error unspeakable) {
            return root.getClass().getName();
        }
    }
}
