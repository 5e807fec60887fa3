package id.gerbang.webhook.outbox;

import id.gerbang.ConfigurationException;
import id.gerbang.Payment;
import id.gerbang.event.PaymentEvent;
import id.gerbang.webhook.background.Background;
import id.gerbang.webhook.config.Setting;
import id.gerbang.webhook.ledger.Events;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    /** As long as what is stored here is told within this time, the ledger need not be asked for it. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration NOBODY_THERE = Duration.ofMinutes(1);

    @Inject
    Events events;

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

    private final Queue<Own> stored = new ConcurrentLinkedQueue<>();
    /** Counts the times that the ledger may have got an event that is due. */
    private final AtomicInteger news = new AtomicInteger(1);
    /** The news after which the ledger had none. */
    private volatile int known;

    private final AtomicInteger turn = new AtomicInteger();

    private volatile long lookedAt;
    private volatile @Nullable Background telling;

    /** An event that was just stored here, the news of then, and when that was. */
    private record Own(Events.Claim claim, int before, long since) {

        boolean hasWaited(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }
    }

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
        events.tellBy(this);
    }

    /** Stops telling, and waits a while for those that are just being told. The rest is told after the next start. */
    public void stop() {
        Background started = telling;
        if (started != null && !started.stop()) {
            LOG.warning("an observer does not come to an end: its event is told again after the next start");
        }
    }

    @Override
    public boolean hasRoom() {
        Own longest = stored.peek();
        return longest == null || !longest.hasWaited(SOON);
    }

    @Override
    public void tell(Events.Claim claim) {
        stored.add(new Own(claim, news.get(), System.nanoTime()));
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

    /** What is due in the ledger takes turns with what was stored here, so that neither waits for the end of the other. */
    private @Nullable Runnable next() {
        boolean ledger = isSweepDue() || (isBehind() && turn.getAndIncrement() % 2 == 0);
        Runnable work = ledger ? due() : own();
        if (work != null) {
            return work;
        }
        return ledger ? own() : isBehind() ? due() : null;
    }

    private boolean isBehind() {
        return known != news.get();
    }

    /** Half a sweep's time ago, because one may come a little early. */
    private boolean isSweepDue() {
        long now = System.nanoTime();
        boolean due = now - lookedAt > sweep.toNanos() / 2;
        lookedAt = due ? now : lookedAt;
        return due;
    }

    private @Nullable Runnable own() {
        Own next = stored.poll();
        while (next != null && next.hasWaited(Events.LEASE)) {
            // by now it is anybody's
            next = stored.poll();
        }
        Own own = next;
        return own == null
                ? null
                : () -> {
                    attempt(own.claim);
                    if (news.get() != own.before) {
                        // it may be a later event of the same payment, which waited for this one
                        news.incrementAndGet();
                    }
                };
    }

    private @Nullable Runnable due() {
        int before = news.get();
        Events.Claim claim = events.claim();
        if (claim == null) {
            known = before;
            return null;
        }
        return () -> {
            attempt(claim);
            news.incrementAndGet();
        };
    }

    private void attempt(Events.Claim claim) {
        if (claim.attempt() > attempts && claim.unheard()) {
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
    private static String of(Events.Claim claim) {
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
