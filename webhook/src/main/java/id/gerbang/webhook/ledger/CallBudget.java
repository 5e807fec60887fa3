package id.gerbang.webhook.ledger;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.PaymentException;
import id.gerbang.webhook.tally.CallCounter;
import id.gerbang.webhook.tally.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many calls to an account's gateway the nodes together may make: so many a minute, spread over time, and those of five
 * seconds at once. A question may start as soon as one call is allowed. If it makes several calls, the next question waits
 * for all of them. While the gateway does not answer, there is one call at a time. The pause between these calls is as long as
 * the outage has lasted, up to a minute. A node that cannot read the budget makes no call.
 */
@ApplicationScoped
public class CallBudget {

    private static final Logger LOG = Logger.getLogger(CallBudget.class.getName());
    private static final long MINUTE = 60_000;
    private static final int FIVE_SECONDS_OF_A_MINUTE = 12;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** How long the calls of one question may delay the next question at most. */
    private static final Duration LONGEST_DEBT = Duration.ofMinutes(2);

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    Tally tally;

    /**
     * Counts a call about something that is not due.
     *
     * @param perMinute how many calls there may be
     * @return whether it may be made
     */
    public boolean coversMore(String account, int perMinute) {
        return transactions.run(() -> coversMore(account, perMinute, database.now()));
    }

    /**
     * Counts a call about something that is not due, for somebody who has to know why there may be none.
     *
     * @param perMinute how many calls there may be
     * @throws GatewayUnreachableException if the gateway did not answer lately; it says when it may be asked again
     * @throws IllegalStateException if there were as many as there may be
     */
    public void require(String account, int perMinute) {
        RuntimeException refusal = transactions.run(() -> {
            Instant now = database.now();
            return coversMore(account, perMinute, now) ? null : refusal(account, now);
        });
        if (refusal != null) {
            throw refusal;
        }
    }

    private RuntimeException refusal(String account, Instant now) {
        AccountRow row = database.entityManager().find(AccountRow.class, account);
        return isPaused(row, now)
                ? new GatewayUnreachableException(
                        account + " did not answer lately, it may be asked again at " + row.pausedUntil, null)
                : new IllegalStateException(
                        account + " has asked as much as gerbang.worker.calls-per-minute allows: try again in a while");
    }

    /** Counts a call about something that is due, in the transaction that is under way. Its lock is the last one taken. */
    boolean covers(String account, int perMinute, Instant now) {
        return spend(account, perMinute, atOnce(perMinute), now);
    }

    /** Counts a call about something that is not due: it leaves half of those at once to what is. */
    boolean coversMore(String account, int perMinute, Instant now) {
        return spend(account, perMinute, Math.max(1, atOnce(perMinute) / 2), now);
    }

    private static int atOnce(int perMinute) {
        return Math.max(1, perMinute / FIVE_SECONDS_OF_A_MINUTE);
    }

    private boolean spend(String account, int perMinute, int atOnce, Instant now) {
        boolean spent = isSpent(account, perMinute, atOnce, now);
        database.onCommit(() -> tally.question(account, spent));
        return spent;
    }

    private boolean isSpent(String account, int perMinute, int atOnce, Instant now) {
        Duration each = each(perMinute);
        EntityManager em = database.entityManager();
        AccountRow row = em.find(AccountRow.class, account, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            em.persist(new AccountRow(account, now.plus(each)));
            return true;
        }
        if (isWrong(row.callsUntil, now)) {
            row.callsUntil = now.plus(each.multipliedBy(atOnce(perMinute)));
        }
        Instant until = (row.callsUntil.isAfter(now) ? row.callsUntil : now).plus(each);
        if (isPaused(row, now) || until.isAfter(now.plus(each.multipliedBy(atOnce)))) {
            return false;
        }
        row.callsUntil = until;
        if (row.troubleSince != null) {
            // this one tries whether it answers again, and the others wait for what it notes
            row.pausedUntil = now.plus(LONGEST_PAUSE);
        }
        return true;
    }

    private static Duration each(int perMinute) {
        return Duration.ofMillis((MINUTE + perMinute - 1) / perMinute);
    }

    private static boolean isPaused(AccountRow row, Instant now) {
        Instant until = row.pausedUntil;
        return until != null && until.isAfter(now) && !isWrong(until, now);
    }

    /**
     * Whether it was written before the database's clock was set back: it is much too far away. A little is nothing: who read
     * the clock may have waited for the account's lock since.
     */
    private static boolean isWrong(Instant until, Instant now) {
        return until.isAfter(now.plus(LONGEST_DEBT.multipliedBy(2)));
    }

    private static void pause(AccountRow row, Instant since, Instant now) {
        row.pausedUntil = now.plus(Pace.within(Duration.between(since, now), SHORTEST_PAUSE, LONGEST_PAUSE));
    }

    /**
     * Asks a question whose first call is already counted. Counts its further calls, and notes whether the gateway answered. A
     * refusal is an answer, and so is an answer that cannot be read.
     *
     * @param perMinute how many calls there may be
     */
    public <T extends @Nullable Object> T ask(String account, int perMinute, Supplier<T> question) {
        T answer;
        try {
            answer = counted(account, perMinute, question);
        } catch (PaymentException e) {
            note(account, e);
            throw e;
        }
        answered(account);
        return answer;
    }

    /**
     * As {@link #ask}, for a customer who waits. If the gateway does not answer, this starts no pause.
     *
     * @param perMinute how many calls there may be
     */
    public <T extends @Nullable Object> T askForCustomer(String account, int perMinute, Supplier<T> question) {
        T answer = counted(account, perMinute, question);
        answered(account);
        return answer;
    }

    private <T extends @Nullable Object> T counted(String account, int perMinute, Supplier<T> question) {
        long before = CallCounter.made();
        try {
            return question.get();
        } finally {
            countMoreIfPossible(account, perMinute, CallCounter.made() - before - 1);
        }
    }

    /** If the database cannot store the count, the caller still gets the gateway's answer. */
    private void countMoreIfPossible(String account, int perMinute, long calls) {
        try {
            countMore(account, perMinute, calls);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "calls of " + account + " are not counted", e);
        }
    }

    /** Never stops the question that is under way. Makes the next question wait longer instead. */
    private void countMore(String account, int perMinute, long calls) {
        if (calls <= 0) {
            return;
        }
        transactions.run(() -> {
            AccountRow row = database.entityManager().find(AccountRow.class, account, LockModeType.PESSIMISTIC_WRITE);
            if (row != null) {
                Instant now = database.now();
                Instant until = (row.callsUntil.isAfter(now) ? row.callsUntil : now)
                        .plus(each(perMinute).multipliedBy(calls));
                Instant most = now.plus(LONGEST_DEBT);
                row.callsUntil = until.isAfter(most) ? most : until;
                for (long i = 0; i < calls; i++) {
                    database.onCommit(() -> tally.question(account, true));
                }
            }
        });
    }

    private void note(String account, PaymentException failure) {
        if (CallFailure.isUnanswered(failure)) {
            failed(account);
        } else {
            answered(account);
        }
    }

    /** Ends the pause of an account whose gateway answers again. */
    private void answered(String account) {
        transactions.run(() -> {
            AccountRow row = database.entityManager().find(AccountRow.class, account);
            if (row != null && row.troubleSince != null) {
                database.entityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
                row.troubleSince = null;
                row.pausedUntil = null;
            }
        });
    }

    private void failed(String account) {
        transactions.run(() -> {
            AccountRow row = database.entityManager().find(AccountRow.class, account, LockModeType.PESSIMISTIC_WRITE);
            if (row != null) {
                Instant now = database.now();
                row.troubleSince = row.troubleSince == null ? now : row.troubleSince;
                pause(row, row.troubleSince, now);
            }
        });
    }
}
