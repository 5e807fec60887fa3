package id.gerbang.webhook.ledger;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.PaymentException;
import id.gerbang.webhook.tally.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many calls to an account's gateway the nodes together may make: so many a minute, spread over time, and those of five
 * seconds at once. While it does not answer there is one call at a time, after waits as long as the trouble has lasted, up to
 * a minute. Whoever cannot read it makes none.
 */
@ApplicationScoped
public class CallBudget {

    private static final long MINUTE = 60_000;
    private static final int FIVE_SECONDS_OF_A_MINUTE = 12;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

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
        Duration each = Duration.ofMillis((MINUTE + perMinute - 1) / perMinute);
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

    private static boolean isPaused(AccountRow row, Instant now) {
        Instant until = row.pausedUntil;
        return until != null && until.isAfter(now) && !isWrong(until, now);
    }

    /**
     * Whether it was written before the database's clock was set back: it is much too far away. A little is nothing: who read
     * the clock may have waited for the account's lock since.
     */
    private static boolean isWrong(Instant until, Instant now) {
        return until.isAfter(now.plus(LONGEST_PAUSE.multipliedBy(2)));
    }

    private static void pause(AccountRow row, Instant since, Instant now) {
        row.pausedUntil = now.plus(Pace.within(Duration.between(since, now), SHORTEST_PAUSE, LONGEST_PAUSE));
    }

    /** Makes a call that was counted, and notes whether it was answered: a no is an answer. */
    public <T extends @Nullable Object> T ask(String account, Supplier<T> call) {
        T answer;
        try {
            answer = call.get();
        } catch (PaymentException e) {
            note(account, e);
            throw e;
        }
        answered(account);
        return answer;
    }

    private void note(String account, PaymentException failure) {
        // a look-up that was not answered says that the outcome is unknown, and why
        if (failure instanceof GatewayUnreachableException
                || failure.getCause() instanceof GatewayUnreachableException) {
            failed(account);
        } else {
            answered(account);
        }
    }

    /** Notes that a call was answered: the trouble is over. A customer's that is not begins none. */
    public void answered(String account) {
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
