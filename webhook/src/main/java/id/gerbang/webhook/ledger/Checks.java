package id.gerbang.webhook.ledger;

import id.gerbang.ConfigurationException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Which payments the gateway is to be asked about: one question at a time about a payment, within the account's budget. */
@ApplicationScoped
public class Checks {

    /** Other threads and nodes may have the first ones just now. */
    private static final int CANDIDATES = 16;

    /** Reads the index and no more rows than it gives, however many there are. */
    static final String DUE = "select p.id from gerbang_payment p where p.account = ?1 and p.mode = ?2 and p.turn = ?3"
            + " and p.next_check_at <= ?4 order by p.next_check_at limit " + CANDIDATES;

    /** By its key alone, so that nothing else is locked on the way. */
    private static final String MINE =
            "select p.id from gerbang_payment p where p.id = ?1 and p.next_check_at <= ?2 for update skip locked";

    /** Longer than a call to a gateway can take. After it the question is lost, with the node that asked it. */
    private static final Duration LEASE = Creates.CERTAIN_AFTER;

    /** What makes no sense is not looked at again before somebody may have mended it. */
    private static final Duration NONSENSE = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(Checks.class.getName());
    private static final int LONGEST_REFERENCE = 100;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    StoredPayments payments;

    @Inject
    CallBudget budget;

    @Inject
    Pace pace;

    /**
     * A payment that is to be asked about now, by whoever has this.
     *
     * @param id ours of the payment
     * @param reference the gateway's; null if the gateway has not answered the create
     * @param closed whether the shop asked for it by amount
     * @param since when the ledger first heard of it
     * @param over whether it cannot be paid any more
     * @param until when somebody else may ask
     */
    public record Claim(
            String id, @Nullable String reference, boolean closed, Instant since, boolean over, Instant until) {}

    /** What a hint is worth. */
    public enum Hint {
        /** A question: the payment is due to be asked about. */
        DUE,
        /** Nothing: the payment has come to its end, or somebody said the same a moment ago. */
        NO_NEWS,
        /** Nothing: there is no such payment. */
        UNKNOWN
    }

    /**
     * Reads the settings of their pace.
     *
     * @throws ConfigurationException if one of them cannot be
     */
    public void configure(Config config) {
        pace.configure(config);
    }

    /** Takes the word of somebody who proves nothing that there is news about a payment. */
    public Hint hint(String account, PaymentMode mode, String reference) {
        if (reference.length() > LONGEST_REFERENCE || reference.indexOf('\0') >= 0) {
            return Hint.UNKNOWN;
        }
        // of a flood most ends here, without a lock
        Hint seen = transactions.run(() -> worth(payments.byReference(account, reference), mode));
        return seen == Hint.DUE
                ? transactions.run(() -> {
                    PaymentRow row = payments.lockByReference(account, reference);
                    // what time it is is looked at when there is the lock: who had it may have asked meanwhile
                    Hint hint = worth(row, mode);
                    if (hint == Hint.DUE) {
                        note(Objects.requireNonNull(row), database.now());
                    }
                    return hint;
                })
                : seen;
    }

    private Hint worth(@Nullable PaymentRow row, PaymentMode mode) {
        if (row == null || !row.mode.equals(mode.name())) {
            return Hint.UNKNOWN;
        }
        return isNews(row, database.now()) ? Hint.DUE : Hint.NO_NEWS;
    }

    private static void note(PaymentRow row, Instant now) {
        row.hintedAt = now;
        if (row.turn == Pace.NEVER_ASKED) {
            row.turn = Pace.HINTED;
        }
        askSoon(row, now);
    }

    /** Has a payment asked about that the gateway lists where it may go from where it stands. */
    void compare(PaymentRow row, Payment listed) {
        boolean moves = Sense.of("payment " + row.id, row::status)
                .anyMatch(status -> Transition.allowed(status, listed.getStatus()));
        if (row.mode.equals(listed.getMode().name()) && moves) {
            database.entityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            askSoon(row, database.now());
        }
    }

    private static void askSoon(PaymentRow row, Instant now) {
        if (!isBeingAsked(row, now)) {
            Instant soon = notBefore(row, now);
            row.nextCheckAt = row.nextCheckAt == null || soon.isBefore(row.nextCheckAt) ? soon : row.nextCheckAt;
        }
    }

    private static boolean isNews(PaymentRow row, Instant now) {
        return Pace.mayChange(row, now) && !isWithin(row.hintedAt, Pace.GAP, now);
    }

    private static boolean isBeingAsked(PaymentRow row, Instant now) {
        return row.checkUntil != null && row.checkUntil.isAfter(now) && !row.checkUntil.isAfter(now.plus(LEASE));
    }

    private static Instant notBefore(PaymentRow row, Instant now) {
        return isWithin(row.checkedAt, Pace.GAP, now)
                ? Objects.requireNonNull(row.checkedAt).plus(Pace.GAP)
                : now;
    }

    /** Whether it was a short time ago. What is to come was written before the database's clock was set back. */
    private static boolean isWithin(@Nullable Instant moment, Duration time, Instant now) {
        return moment != null && !moment.isAfter(now) && moment.plus(time).isAfter(now);
    }

    /**
     * Claims a payment that is due: one that was never asked about, of those one that a hint was about, or else the one that
     * is due longest.
     *
     * @param perMinute how many questions the account's gateway may be asked
     * @param looksUp whether the gateway can be asked about a create that it has not answered; if not, that is no question
     * @return null if none is due, or if the account has asked enough for now
     */
    public @Nullable Claim claimDue(String account, PaymentMode mode, int perMinute, boolean looksUp) {
        return transactions.run(() -> {
            Instant now = database.now();
            for (int turn : Pace.TURNS) {
                for (Object id : due(account, mode, turn, now)) {
                    if (isMine(id, now)) {
                        PaymentRow row = Objects.requireNonNull(lock(String.valueOf(id)));
                        boolean question = row.reference != null || looksUp;
                        return !question || budget.covers(account, perMinute, now) ? claim(row, now) : null;
                    }
                }
            }
            return null;
        });
    }

    private List<?> due(String account, PaymentMode mode, int turn, Instant now) {
        return database.entityManager()
                .createNativeQuery(DUE)
                .setParameter(1, account)
                .setParameter(2, mode.name())
                .setParameter(3, turn)
                .setParameter(4, now.toEpochMilli())
                .getResultList();
    }

    private boolean isMine(Object id, Instant now) {
        return !database.entityManager()
                .createNativeQuery(MINE)
                .setParameter(1, id)
                .setParameter(2, now.toEpochMilli())
                .getResultList()
                .isEmpty();
    }

    private @Nullable PaymentRow lock(String id) {
        return database.entityManager().find(PaymentRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Claims a payment, due or not.
     *
     * @param perMinute how many questions the account's gateway may be asked
     * @return null if there is nothing to ask, somebody asks just now or did a moment ago, or the account has asked enough
     *     for now
     */
    public @Nullable Claim claim(String id, PaymentMode mode, int perMinute) {
        return transactions.run(() -> {
            PaymentRow row = lock(id);
            Instant now = database.now();
            return row != null
                            && row.mode.equals(mode.name())
                            && row.reference != null
                            && Pace.mayChange(row, now)
                            && !isBeingAsked(row, now)
                            && !notBefore(row, now).isAfter(now)
                            && budget.coversMore(row.account, perMinute, now)
                    ? claim(row, now)
                    : null;
        });
    }

    private static Claim claim(PaymentRow row, Instant now) {
        Instant until = now.plus(LEASE);
        row.turn = Pace.ASKED;
        row.checkedAt = now;
        row.checkUntil = until;
        row.nextCheckAt = until;
        boolean over = row.expiresAt != null && row.expiresAt.isBefore(now);
        return new Claim(row.id, row.reference, row.createdRef != null, row.createdAt, over, until);
    }

    /** Ends a question that was answered, whatever became of the payment by it. */
    public void answered(Claim claim) {
        end(claim, pace::next);
    }

    /** Ends a question that was not answered, or whose answer could not be taken. */
    public void failed(Claim claim) {
        end(claim, pace::afterTrouble);
    }

    private interface Plan {
        @Nullable
        Instant next(PaymentRow row, Instant now);
    }

    private void end(Claim claim, Plan plan) {
        transactions.run(() -> {
            PaymentRow row = lock(claim.id());
            if (row != null && claim.until().equals(row.checkUntil)) {
                row.checkUntil = null;
                row.nextCheckAt = next(row, plan, database.now());
            }
        });
    }

    private static @Nullable Instant next(PaymentRow row, Plan plan, Instant now) {
        try {
            return plan.next(row, now);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, e, () -> "payment " + row.id + " makes no sense. It is looked at again in a day");
            return now.plus(NONSENSE);
        }
    }
}
