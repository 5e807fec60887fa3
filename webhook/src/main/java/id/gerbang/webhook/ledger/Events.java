package id.gerbang.webhook.ledger;

import id.gerbang.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The events that the shop has not been told yet. */
@ApplicationScoped
public class Events {

    private static final String DUE = "select e.id from gerbang_event e"
            + " where e.delivered_at is null and e.parked_at is null and e.next_attempt_at <= ?1"
            + " and not exists (select 1 from gerbang_event earlier where earlier.payment_id = e.payment_id"
            + " and earlier.number_in_payment < e.number_in_payment and earlier.delivered_at is null)"
            + " order by e.next_attempt_at limit 1 for update skip locked";
    private static final String MINE = "select e.id from gerbang_event e where e.id = ?"
            + " and e.delivered_at is null and e.parked_at is null for update skip locked";
    private static final int LONGEST_ERROR = 1000;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /**
     * An event that is to be told now.
     *
     * @param event the event
     * @param attempt which attempt this is, from 1
     */
    public record Claim(PaymentEvent event, int attempt) {}

    /** An event that is parked: nobody is told until it is released. */
    public record Parked(
            PaymentEvent event,
            int attempts,
            Instant since,
            @Nullable String lastError) {}

    /**
     * Counts an attempt at the event that is due longest, and commits that before it is made.
     *
     * @param backoff when to try again if this attempt comes to nothing, by its number
     * @return the event, or null if none is due
     */
    public @Nullable Claim claim(IntFunction<Duration> backoff) {
        return transactions.run(() -> {
            Instant now = database.now();
            EventRow row = lock(DUE, now.toEpochMilli());
            if (row == null) {
                return null;
            }
            row.attempts++;
            row.nextAttemptAt = now.plus(backoff.apply(row.attempts));
            return new Claim(row.event(), row.attempts);
        });
    }

    /**
     * Marks an event delivered, in the transaction that is under way. The connection is given back at once, which an
     * entity manager would not do: Payara's pool loses track of one that is still in use when an observer's persistence
     * context joins in, and then hands it to two threads.
     *
     * @return false if somebody else has it, or has told it
     */
    public boolean markDelivered(String id) {
        String update = "update gerbang_event set delivered_at = (" + database.clock() + ") where id = ?";
        try (Connection connection = database.connection();
                PreparedStatement lock = connection.prepareStatement(MINE);
                PreparedStatement mark = connection.prepareStatement(update)) {
            lock.setString(1, id);
            try (ResultSet mine = lock.executeQuery()) {
                if (!mine.next()) {
                    return false;
                }
            }
            mark.setString(1, id);
            return mark.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new PersistenceException("event " + id + " cannot be marked as told", e);
        }
    }

    /** Notes that an attempt failed, and parks the event if it was the last one. */
    public void failed(String id, String error, boolean last) {
        transactions.run(() -> {
            EventRow row = lock(MINE, id);
            if (row != null) {
                row.lastError = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
                row.parkedAt = last ? database.now() : null;
            }
            return true;
        });
    }

    /** Takes a counted attempt back, because nobody was there to be told. */
    public void nobodyThere(String id, Duration until) {
        transactions.run(() -> {
            EventRow row = lock(MINE, id);
            if (row != null) {
                row.attempts--;
                row.nextAttemptAt = database.now().plus(until);
                row.lastError = "nobody observes it";
            }
            return true;
        });
    }

    /** The parked events, oldest first. */
    public List<Parked> parked() {
        return transactions.run(() -> database
                .entityManager()
                .createQuery(
                        "select e from EventRow e where e.parkedAt is not null and e.deliveredAt is null order by e.id",
                        EventRow.class)
                .getResultList()
                .stream()
                .map(row -> new Parked(row.event(), row.attempts, Objects.requireNonNull(row.parkedAt), row.lastError))
                .toList());
    }

    /**
     * Has a parked event tried again, from the first attempt on.
     *
     * @return false if there is no such parked event
     */
    public boolean release(String id) {
        return transactions.run(() -> {
            EventRow row = database.entityManager().find(EventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.parkedAt == null || row.deliveredAt != null) {
                return false;
            }
            row.parkedAt = null;
            row.attempts = 0;
            row.nextAttemptAt = database.now();
            return true;
        });
    }

    private @Nullable EventRow lock(String sql, Object parameter) {
        EntityManager em = database.entityManager();
        List<?> ids = em.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return ids.isEmpty() ? null : em.find(EventRow.class, ids.get(0));
    }
}
