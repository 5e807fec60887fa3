package id.gerbang.webhook.ledger;

import id.gerbang.event.PaymentEvent;
import id.gerbang.webhook.ledger.ActRow.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The events that the shop has not been told yet. */
@ApplicationScoped
public class Events {

    /** How long a claim belongs to its node. After that another node may claim the event. */
    public static final Duration LEASE = Duration.ofSeconds(5);

    private static final String MINE = "select e.* from gerbang_event e where e.id = ?"
            + " and e.delivered_at is null and e.parked_at is null for update skip locked";
    private static final String PARKED = "select e, p.merchantRef from EventRow e"
            + " left join PaymentRow p on p.id = e.paymentId"
            + " where e.parkedAt is not null and e.deliveredAt is null order by e.id";
    private static final int LONGEST_ERROR = 1000;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    private volatile @Nullable Teller teller;

    /** Who tells the shop on this node. Nothing here waits. */
    public interface Teller {

        /** Whether it can hold one more event and deliver it soon. */
        boolean hasRoom();

        /** Tells an event whose first attempt is counted. */
        void tell(EventClaim claim);

        /** Hears that an event may be due. */
        void wake();
    }

    /**
     * An event that is parked: nobody is told until it is released.
     *
     * @param eventId its id
     * @param type its class's simple name
     * @param paymentId the payment whose later events wait behind it, or null
     * @param merchantRef of that payment, or null
     * @param attempts how often it was tried
     * @param since when it was parked
     * @param lastError why the last attempt failed
     */
    public record Parked(
            String eventId,
            String type,
            @Nullable String paymentId,
            @Nullable String merchantRef,
            int attempts,
            Instant since,
            @Nullable String lastError) {}

    /** From now on it hears of each event that is committed here. */
    public void tellBy(Teller here) {
        teller = here;
    }

    /** Stores an event to be told, behind the earlier ones of its payment. The first of them may be told at once. */
    void add(@Nullable PaymentRow row, PaymentEvent event) {
        EventRow stored = new EventRow(event, row == null ? 1 : ++row.eventNumber);
        database.entityManager().persist(stored);
        Teller here = teller;
        if (here == null) {
            return;
        }
        if (stored.numberInPayment == 1 && here.hasRoom()) {
            // nobody else can see it before the commit: whoever stores it has it, and no second transaction is needed
            EventClaim claim = EventClaim.of(stored, event.getTime().plus(LEASE));
            stored.attempts = claim.attempt();
            stored.nextAttemptAt = claim.until();
            database.onCommit(() -> here.tell(claim));
        } else {
            database.onCommit(here::wake);
        }
    }

    /**
     * Marks an event delivered, in the transaction that is under way. By JDBC, and the connection is closed at once,
     * because the observers come next: one that an entity manager kept open while the shop's persistence unit takes it
     * too would be lent to two transactions at a time by Payara and GlassFish (eclipse-ee4j/glassfish#22769).
     *
     * @return false if somebody else has it, or has told it
     */
    public boolean markDelivered(String id) {
        try (Connection connection = database.connection();
                PreparedStatement lock = connection.prepareStatement(MINE);
                PreparedStatement mark = connection.prepareStatement("update gerbang_event set delivered_at = ("
                        + database.clock() + ") where id = ?" + " and delivered_at is null and parked_at is null")) {
            lock.setString(1, id);
            mark.setString(1, id);
            try (ResultSet mine = lock.executeQuery()) {
                return mine.next() && mark.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            throw new PersistenceException("event " + id + " could not be marked delivered", e);
        }
    }

    /**
     * Notes that an attempt failed.
     *
     * @param again how long to wait for the next one; null if this was the last, and the event is parked
     */
    public void failed(String id, String error, @Nullable Duration again) {
        transactions.run(() -> {
            EventRow row = lock(MINE, id);
            if (row != null) {
                row.lastError = cut(error);
                Instant now = database.now();
                if (again == null) {
                    row.parkedAt = now;
                } else {
                    row.nextAttemptAt = now.plus(again);
                }
            }
        });
    }

    /** Not in the middle of a character. */
    private static String cut(String error) {
        if (error.length() <= LONGEST_ERROR) {
            return error;
        }
        boolean middle = Character.isHighSurrogate(error.charAt(LONGEST_ERROR - 1));
        return error.substring(0, middle ? LONGEST_ERROR - 1 : LONGEST_ERROR);
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
        });
    }

    /**
     * The parked events, oldest first.
     *
     * @param most how many
     */
    public List<Parked> parked(int most) {
        return transactions.run(() ->
                database
                        .entityManager()
                        .createQuery(PARKED, Object[].class)
                        .setMaxResults(most)
                        .getResultList()
                        .stream()
                        .map(found -> parked((EventRow) found[0], (String) found[1]))
                        .toList());
    }

    private static Parked parked(EventRow row, @Nullable String merchantRef) {
        Instant since = Objects.requireNonNull(row.parkedAt);
        return new Parked(row.id, row.type, row.paymentId, merchantRef, row.attempts, since, row.lastError);
    }

    /**
     * Has a parked event tried again, from the first attempt on.
     *
     * @return false if there is no such parked event
     */
    public boolean release(String id, Act act) {
        return onParked(id, What.RELEASED, act, (row, now) -> {
            row.parkedAt = null;
            row.attempts = 0;
            row.nextAttemptAt = now;
        });
    }

    /**
     * Has a parked event never told, so that the later ones of its payment are.
     *
     * @return false if there is no such parked event
     */
    public boolean skip(String id, Act act) {
        return onParked(id, What.SKIPPED, act, (row, now) -> row.deliveredAt = now);
    }

    private boolean onParked(String id, What what, Act act, BiConsumer<EventRow, Instant> change) {
        return transactions.run(() -> {
            EventRow row = database.entityManager().find(EventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.parkedAt == null || row.deliveredAt != null) {
                return false;
            }
            Instant now = database.now();
            change.accept(row, now);
            database.entityManager().persist(new ActRow(id, what, act, now));
            return true;
        });
    }

    private @Nullable EventRow lock(String sql, Object parameter) {
        List<?> rows = database.entityManager()
                .createNativeQuery(sql, EventRow.class)
                .setParameter(1, parameter)
                .getResultList();
        return rows.isEmpty() ? null : (EventRow) rows.get(0);
    }
}
