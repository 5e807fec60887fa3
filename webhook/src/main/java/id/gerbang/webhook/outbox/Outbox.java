package id.gerbang.webhook.outbox;

import id.gerbang.ConfigurationException;
import id.gerbang.Payment;
import id.gerbang.event.PaymentEvent;
import id.gerbang.webhook.background.Background;
import id.gerbang.webhook.config.Setting;
import id.gerbang.webhook.ledger.EventClaim;
import id.gerbang.webhook.ledger.EventClaims;
import id.gerbang.webhook.ledger.Events;
import id.gerbang.webhook.outbox.HeldClaims.Held;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Tells the shop what is due: at once when woken by a commit, and every so often what was missed. */
@ApplicationScoped
public class Outbox implements Events.Teller {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int AT_ONCE = 4;
    private static final int DEEPEST = 50;
    /** How often to look for claims that have waited too long. */
    private static final Duration RETURNS = Duration.ofMillis(500);

    private static final Duration NOBODY_THERE = Duration.ofMinutes(1);

    @Inject
    Events events;

    @Inject
    EventClaims claims;

    @Inject
    Delivery delivery;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    Config config;

    /** How often an event is tried before it is parked. */
    private volatile int attempts;
    /** The wait after the first failed attempt; it doubles with each further one: see {@link Backoff}. */
    private volatile Duration backoff = Duration.ZERO;
    /** How often to look for events that nobody was woken for. */
    private volatile Duration sweep = Duration.ZERO;

    private final HeldClaims held = new HeldClaims(AT_ONCE, System::nanoTime);
    /** Counts the times that the ledger may have got an event that is due. */
    private final AtomicInteger news = new AtomicInteger(1);
    /** The news after which the ledger had none. */
    private volatile int known;
    /** Whether the ledger may have more due events than the last batch. */
    private volatile boolean more;

    private final AtomicBoolean claiming = new AtomicBoolean();

    private volatile long lookedAt;
    private volatile @Nullable Background telling;
    private volatile @Nullable Background returning;

    /**
     * Reads its settings.
     *
     * @throws ConfigurationException if one of them cannot be
     */
    public void configure() {
        // one may be counted and not made, when the server ends or does not come to it in time
        attempts = Setting.number(config, "gerbang.outbox.attempts", 12, 2, 1_000);
        backoff = Setting.pause(config, "gerbang.outbox.backoff", "PT1S");
        sweep = Setting.pause(config, "gerbang.outbox.sweep", "PT1S");
    }

    /** Starts telling. */
    public void start() {
        telling = Background.start("the outbox", AT_ONCE, executor, clock, sweep, this::next);
        // its own thread, because observers that do not return may block all other threads
        returning = Background.start("the outbox's returns", 1, executor, clock, RETURNS, this::waitedTooLong);
        events.tellBy(this);
    }

    /** Stops telling, and waits a while for those that are just being told. The rest is told after the next start. */
    public void stop() {
        Background started = telling;
        if (started != null && !started.stop()) {
            LOG.warning("an observer does not come to an end: its event is told again after the next start");
        }
        Background returns = returning;
        if (returns != null) {
            returns.stop();
            giveBackAll();
        }
    }

    /** Gives all claims back, so that another node need not wait for the leases to end. */
    private void giveBackAll() {
        try {
            claims.giveBack(held.removeAll());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "events that this node holds are told when their leases have ended", e);
        }
    }

    @Override
    public boolean hasRoom() {
        return held.hasRoom();
    }

    @Override
    public void tell(EventClaim claim) {
        held.addStored(claim, news.get());
        go();
    }

    /** Says that an event may be due. Returns at once. */
    @Override
    public void wake() {
        news.incrementAndGet();
        go();
    }

    private void go() {
        Background started = telling;
        if (started != null) {
            started.wake();
        }
    }

    private @Nullable Runnable next() {
        Held claimed = isSweepDue() || isClaimDue() ? claim() : null;
        Held next = claimed == null ? held.poll() : claimed;
        return next == null ? null : () -> tryHeld(next);
    }

    /** Half a sweep's time ago, because one may come a little early. */
    private boolean isSweepDue() {
        long now = System.nanoTime();
        boolean due = now - lookedAt > sweep.toNanos() / 2;
        lookedAt = due ? now : lookedAt;
        return due;
    }

    /** If the ledger has more due events, claims early, so that threads need not wait. Otherwise first tries all held events. */
    private boolean isClaimDue() {
        return known != news.get() && (more || held.isClaimedTried());
    }

    /** Claims as many events as there is room for. One thread claims; the others continue with held events. */
    private @Nullable Held claim() {
        if (!claiming.compareAndSet(false, true)) {
            return null;
        }
        try {
            int room = held.roomToClaim();
            return room == 0 ? null : claim(room);
        } finally {
            claiming.set(false);
        }
    }

    private @Nullable Held claim(int room) {
        int before = news.get();
        EventClaims.Batch batch = claims.claim(room);
        more = batch.more();
        if (!more) {
            known = before;
        }
        return held.addClaimed(batch.claims());
    }

    private void tryHeld(Held next) {
        long start = System.nanoTime();
        try {
            attempt(next.claim());
        } finally {
            held.took(Duration.ofNanos(System.nanoTime() - start));
        }
        Integer before = next.news();
        if (before == null || news.get() != before) {
            // a later event of the same payment may be due now
            news.incrementAndGet();
        }
    }

    /** Gives back claims that have waited too long because the observers are slow. No attempt was made, so none counts. */
    private @Nullable Runnable waitedTooLong() {
        List<EventClaim> old = held.removeOld();
        return old.isEmpty()
                ? null
                : () -> {
                    claims.giveBack(old);
                    wake();
                };
    }

    private void attempt(EventClaim claim) {
        if (claim.attempt() > attempts && claim.isUnheard()) {
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
    private void giveUp(EventClaim claim, Throwable why) {
        Duration again = claim.attempt() >= attempts ? null : new Backoff(backoff).after(claim.attempt());
        LOG.log(
                again == null ? Level.SEVERE : Level.WARNING,
                why,
                () -> "event " + claim.id() + " (" + claim.type() + of(claim) + ") was not taken, attempt "
                        + claim.attempt() + " of " + attempts + ": "
                        + (again == null ? "it is parked" : "it is told again in " + again));
        events.failed(claim.id(), words(why), again);
    }

    /** Whose event it is, if that can be read. */
    private static String of(EventClaim claim) {
        try {
            Payment payment = claim.event().getPayment();
            return payment == null ? "" : " of " + payment.getMerchantRef();
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** What the first cause says of itself; causes may go round in a ring, and saying so may fail. */
    private static String words(Throwable e) {
        Throwable root = e;
        for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        try {
            // PostgreSQL stores no such character
            return root.toString().replace('\0', ' ');
        } catch (RuntimeException | Error unspeakable) {
            return root.getClass().getName();
        }
    }
}
