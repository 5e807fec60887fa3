package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Claims due events, many with one statement, and gives back claims that the node did not use.
 *
 * <p>Only the first undelivered event of a payment is due, so a batch has at most one event of each payment. Row locks keep
 * two nodes from doing the same work. But on Galera a lock does not exclude another node. So the update's condition and its
 * row count decide whether a claim succeeds.
 */
@ApplicationScoped
public class EventClaims {

    private static final String DUE = "select e.* from gerbang_event e"
            + " where e.delivered_at is null and e.parked_at is null and e.next_attempt_at <= ?1"
            // not "not exists": for that PostgreSQL may join all due events at each claim
            + " and 0 = (select count(*) from gerbang_event earlier where earlier.payment_id = e.payment_id"
            + " and earlier.number_in_payment < e.number_in_payment and earlier.delivered_at is null)"
            // the order of the index, so that the database does not sort
            + " order by e.delivered_at, e.parked_at, e.next_attempt_at limit ";
    private static final String SKIP_LOCKED = " for update skip locked";

    private static final String COUNT = "update gerbang_event"
            + " set attempts = attempts + 1, last_error = null, next_attempt_at = ?1"
            + " where delivered_at is null and parked_at is null and next_attempt_at <= ?2 and id in ";
    private static final String MINE =
            "select e.* from gerbang_event e" + " where e.delivered_at is null and e.parked_at is null and e.id in ";

    /** Transactions repeats work that fails with this state. */
    private static final String SERIALIZATION_FAILURE = "40001";

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /**
     * Events that were claimed together, longest due first.
     *
     * @param more whether more events may be due
     */
    public record Batch(List<EventClaim> claims, boolean more) {}

    /**
     * Claims the events that have been due longest. Counts one attempt for each, and commits that before the attempts start.
     *
     * @param most how many, at least 1
     */
    public Batch claim(int most) {
        return transactions.run(() -> {
            Instant now = database.now();
            List<EventRow> due = rows(DUE + most + SKIP_LOCKED, List.of(now.toEpochMilli()));
            Instant until = now.plus(Events.LEASE);
            List<EventClaim> claims =
                    together(due.stream().map(row -> EventClaim.of(row, until)).toList());
            if (!claims.isEmpty()) {
                count(claims, now, until);
            }
            return new Batch(claims, due.size() == most || claims.size() < due.size());
        });
    }

    /**
     * Claims an event alone if it may have ended its node. If it ends this node too, no other event has lost an attempt.
     */
    private static List<EventClaim> together(List<EventClaim> due) {
        return due.isEmpty() || !due.get(0).isUnheard()
                ? due.stream().filter(claim -> !claim.isUnheard()).toList()
                : due.subList(0, 1);
    }

    private void count(List<EventClaim> claims, Instant now, Instant until) {
        Query update = database.entityManager()
                .createNativeQuery(COUNT + places(3, claims.size()))
                .setParameter(1, until.toEpochMilli())
                .setParameter(2, now.toEpochMilli());
        for (int i = 0; i < claims.size(); i++) {
            update.setParameter(i + 3, claims.get(i).id());
        }
        if (update.executeUpdate() != claims.size()) {
            String why = "another node has claimed some of these events";
            throw new PersistenceException(why, new SQLException(why, SERIALIZATION_FAILURE));
        }
    }

    /**
     * Takes the attempts that were not made off the count. Then any node may claim the events at once. Does not change an event
     * that another node has claimed or delivered meanwhile.
     */
    public void giveBack(List<EventClaim> unused) {
        if (unused.isEmpty()) {
            return;
        }
        Map<String, EventClaim> claims =
                unused.stream().collect(Collectors.toMap(EventClaim::id, Function.identity(), (old, later) -> later));
        List<String> ids = List.copyOf(claims.keySet());
        transactions.run(() -> {
            Instant now = database.now();
            for (EventRow row : rows(MINE + places(1, ids.size()) + SKIP_LOCKED, ids)) {
                EventClaim claim = claims.get(row.id);
                if (claim != null && claim.holds(row)) {
                    row.attempts--;
                    row.lastError = claim.errorBefore();
                    row.nextAttemptAt = now;
                }
            }
        });
    }

    private List<EventRow> rows(String sql, List<?> parameters) {
        Query query = database.entityManager().createNativeQuery(sql, EventRow.class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(EventRow.class::cast).toList();
    }

    /** Placeholders for parameters, for instance {@code (?3, ?4)}. */
    private static String places(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "?" + number)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
