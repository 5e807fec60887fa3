package id.gerbang.webhook.ledger;

import id.gerbang.PaymentMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When to ask the gateway what came into an open payment, and from when on. One look begins a while before the last one
 * ended, because the gateway's clock is another one, and its moments are whole seconds; what is listed twice changes nothing.
 */
@ApplicationScoped
public class Looks {

    /** How much the gateway's clock may differ from the database's, and how late it may list what was paid. */
    static final Duration OVERLAP = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** So that after a long outage a look comes to its end. */
    private static final Duration MOST_AT_ONCE = Duration.ofDays(7);
    /** Longer than the calls of a look can take. After it the look is lost, with the node that took it. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private static final int QUICKER_AFTER_TROUBLE = 8;

    private static final String DUE = "select o.id from gerbang_open_payment o"
            + " where o.account = ?1 and o.mode = ?2 and o.uuid is not null and o.next_look_at <= ?3"
            + " order by o.next_look_at limit 1 for update skip locked";

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    CallBudget budget;

    /**
     * An open payment that the gateway is to be asked about now, by whoever has this.
     *
     * @param id ours of the open payment
     * @param uuid the gateway's name of it
     * @param from the earliest time of payment to list
     * @param to the latest
     * @param reached by when everything is stored once the list is
     * @param until when somebody else may look
     */
    public record Look(String id, String uuid, Instant from, Instant to, Instant reached, Instant until) {}

    /**
     * Claims the open payment whose look is due longest.
     *
     * @param perMinute how many questions the account's gateway may be asked
     * @return null if none is due, or if the account has asked enough for now
     */
    public @Nullable Look claimDue(String account, PaymentMode mode, int perMinute) {
        return transactions.run(() -> {
            Instant now = database.now();
            List<?> ids = database.entityManager()
                    .createNativeQuery(DUE)
                    .setParameter(1, account)
                    .setParameter(2, mode.name())
                    .setParameter(3, now.toEpochMilli())
                    .getResultList();
            return ids.isEmpty() || !budget.covers(account, perMinute, now)
                    ? null
                    : claim(Objects.requireNonNull(lock(String.valueOf(ids.get(0)))), now);
        });
    }

    private static Look claim(OpenPaymentRow row, Instant now) {
        // it is to come if the database's clock was set back
        Instant start = row.listedUntil.isAfter(now) ? now : row.listedUntil;
        Instant most = start.plus(MOST_AT_ONCE);
        Instant reached = most.isBefore(now) ? most : now;
        row.nextLookAt = now.plus(LEASE);
        return new Look(
                row.id,
                Objects.requireNonNull(row.uuid),
                start.minus(OVERLAP),
                reached.plus(OVERLAP),
                reached,
                row.nextLookAt);
    }

    /**
     * Ends a look, all of whose list is stored.
     *
     * @param newest when something was paid into it last, by the list; null if nothing was
     */
    public void done(Look look, @Nullable Instant newest) {
        end(look, (row, now) -> {
            row.listedUntil = look.reached();
            if (newest != null && newest.isAfter(row.newsAt)) {
                row.newsAt = newest.isAfter(now) ? now : newest;
            }
            // one that did not get as far as today goes on
            boolean behind = look.reached().plus(LEASE).isBefore(now);
            row.nextLookAt = behind ? now : next(row.newsAt, now);
        });
    }

    /** Ends a look whose list was not had, or not stored. The next one begins where this one did. */
    public void failed(Look look) {
        end(look, (row, now) -> row.nextLookAt = afterTrouble(row.newsAt, now));
    }

    private interface End {
        void of(OpenPaymentRow row, Instant now);
    }

    private void end(Look look, End end) {
        transactions.run(() -> {
            OpenPaymentRow row = lock(look.id());
            if (row != null && look.until().equals(row.nextLookAt)) {
                end.of(row, database.now());
            }
        });
    }

    private @Nullable OpenPaymentRow lock(String id) {
        return database.entityManager().find(OpenPaymentRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** When to look next: each time that nothing has been paid into it for twice as long. It has no end. */
    static Instant next(Instant newsAt, Instant now) {
        return now.plus(within(Duration.between(newsAt, now)));
    }

    static Instant afterTrouble(Instant newsAt, Instant now) {
        return now.plus(within(Duration.between(newsAt, now).dividedBy(QUICKER_AFTER_TROUBLE)));
    }

    private static Duration within(Duration wait) {
        return Pace.within(wait, SHORTEST, LONGEST);
    }
}
