package id.gerbang.webhook.ledger;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The daily way through what a gateway lists as paid and as refunded, newest first, a page at a time: by one node at a time,
 * and by another one from there on if that ends. What a gateway lists as open, expired or failed costs nobody money, and the
 * ledger asks about its own payments by itself.
 */
@ApplicationScoped
public class Sweeps {

    private static final Duration EACH = Duration.ofDays(1);
    /** What is paid is mostly paid soon. Days overlap, because what is refunded meanwhile moves the pages. */
    private static final Duration PAID_AFTER = Duration.ofDays(7);
    /** Longer than a page can take. After it the page is lost, with the node that has it. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private static final Duration TROUBLE = Duration.ofMinutes(5);
    private static final Duration LONGEST_TROUBLE = Duration.ofHours(1);
    /** About half a day. A page that cannot be read does not hide those behind it for ever. */
    private static final int MOST_FAILURES = 12;

    private static final String DUE = "select s.id from gerbang_sweep s"
            + " where s.account = ?1 and s.mode = ?2 and s.next_at <= ?3 for update skip locked";

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    CallBudget budget;

    @Inject
    StoredPayments payments;

    @Inject
    Checks checks;

    @Inject
    Mismatches mismatches;

    /**
     * A page that is to be gone through now, by whoever has this.
     *
     * @param id of the sweep
     * @param status what is listed
     * @param number of the page, from 1
     * @param back what was made before does not matter
     * @param knownSince what was made before and is not known does not matter
     * @param until when somebody else may go on
     */
    public record Page(String id, PaymentStatus status, int number, Instant back, Instant knownSince, Instant until) {

        /** Whether a payment that is listed there is too old to matter. */
        public boolean isPast(Payment listed) {
            return isBefore(listed.getCreatedAt(), back);
        }
    }

    /** Notes that the ledger knows an account from now on, unless it does. */
    public void know(String account, PaymentMode mode) {
        transactions.run(() -> {
            boolean known = !database.entityManager()
                    .createQuery("select s.id from SweepRow s where s.account = ?1 and s.mode = ?2", String.class)
                    .setParameter(1, account)
                    .setParameter(2, mode.name())
                    .getResultList()
                    .isEmpty();
            if (!known) {
                database.entityManager().persist(new SweepRow(account, mode, database.now(), EACH));
            }
        });
    }

    /**
     * Claims the next page of an account's list, if it is time.
     *
     * @param refundedAfter how long after it was made a payment may be refunded
     * @param perMinute how many questions the account's gateway may be asked
     * @return null if it is not time, somebody has it, or the account has asked enough for now
     */
    public @Nullable Page claimDue(String account, PaymentMode mode, Duration refundedAfter, int perMinute) {
        return transactions.run(() -> {
            Instant now = database.now();
            List<?> ids = database.entityManager()
                    .createNativeQuery(DUE)
                    .setParameter(1, account)
                    .setParameter(2, mode.name())
                    .setParameter(3, now.toEpochMilli())
                    .getResultList();
            return ids.isEmpty() || !budget.coversMore(account, perMinute, now)
                    ? null
                    : claim(Objects.requireNonNull(lock(String.valueOf(ids.get(0)))), refundedAfter, now);
        });
    }

    private static Page claim(SweepRow row, Duration refundedAfter, Instant now) {
        if (row.begunAt == null) {
            row.begunAt = now;
        }
        row.nextAt = now.plus(LEASE);
        Instant last = row.sweptUntil == null ? row.knownSince : row.sweptUntil;
        Duration after = row.listing() == PaymentStatus.PAID ? PAID_AFTER : refundedAfter;
        return new Page(row.id, row.listing(), row.page, last.minus(after), row.knownSince, row.nextAt);
    }

    /**
     * Ends a page that was gone through.
     *
     * @param last whether nothing behind it matters
     */
    public void done(Page page, boolean last) {
        end(page, (row, now) -> {
            row.nextAt = now;
            if (!last) {
                row.turnPage();
            } else if (!row.turnList()) {
                Instant begun = Objects.requireNonNull(row.begunAt);
                row.sweptUntil = begun;
                row.begunAt = null;
                row.nextAt = begun.plus(EACH);
            }
        });
    }

    /** Ends a page that was not gone through to its end because the account has asked enough: somebody goes on with it. */
    public void interrupted(Page page) {
        end(page, (row, now) -> row.nextAt = now.plus(Pace.GAP));
    }

    /**
     * Ends a page that could not be had, or not stored. It is tried again, but not for ever.
     *
     * @return whether it is given up
     */
    public boolean failed(Page page) {
        return transactions.run(() -> {
            SweepRow row = lock(page.id());
            if (row == null || !page.until().equals(row.nextAt)) {
                return false;
            }
            Duration wait = TROUBLE.multipliedBy(1L << row.failures);
            row.nextAt = database.now().plus(wait.compareTo(LONGEST_TROUBLE) < 0 ? wait : LONGEST_TROUBLE);
            row.failures++;
            boolean givenUp = row.failures == MOST_FAILURES;
            if (givenUp) {
                row.turnPage();
            }
            return givenUp;
        });
    }

    private interface End {
        void of(SweepRow row, Instant now);
    }

    private void end(Page page, End end) {
        transactions.run(() -> {
            SweepRow row = lock(page.id());
            if (row != null && page.until().equals(row.nextAt)) {
                end.of(row, database.now());
            }
        });
    }

    private @Nullable SweepRow lock(String id) {
        return database.entityManager().find(SweepRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Compares what is listed with what is stored. A payment that stands elsewhere is due to be asked about from now on:
     * the list itself moves nothing.
     *
     * @return whether it is paid and the ledger lacks it, and nobody was told of that yet
     */
    public boolean lacks(Page page, Payment listed) {
        String account = listed.getAccount();
        String reference = Objects.requireNonNull(listed.getReference());
        return transactions.run(() -> {
            PaymentRow row = payments.byReference(account, reference);
            if (row == null) {
                return listed.getStatus() == PaymentStatus.PAID
                        && !isBefore(listed.getCreatedAt(), page.knownSince())
                        && !mismatches.haveAbout(account, reference);
            }
            checks.compare(row, listed);
            return false;
        });
    }

    private static boolean isBefore(@Nullable Instant made, Instant moment) {
        return made != null && made.isBefore(moment);
    }
}
