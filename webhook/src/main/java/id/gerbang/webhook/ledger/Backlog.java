package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;

/** How much waits, in figures: each counted up to a thousand and by an index, so that to look is cheap however much there is. */
@ApplicationScoped
public class Backlog {

    private static final String MOST = " limit 1000";

    /** Of the thousand that are due longest: while there are more, one that waits for its next attempt may be older. */
    private static final String OLDEST = "select min(w.created_at) from (select e.created_at from gerbang_event e"
            + " where e.delivered_at is null and e.parked_at is null order by e.next_attempt_at" + MOST + ") w";

    private static final String PARKED = "select count(*) from (select e.id from gerbang_event e"
            + " where e.delivered_at is null and e.parked_at is not null" + MOST + ") w";

    private static final String MISMATCHES =
            "select count(*) from (select m.id from gerbang_mismatch m where m.resolved_at is null" + MOST + ") w";

    private static final String UNREADABLE = "select count(*) from (select u.id from gerbang_unreadable_callback u"
            + " where u.resolved_at is null" + MOST + ") w";

    private static final String OVERDUE = "select count(*) from (select p.id from gerbang_payment p"
            + " where p.status in ('PENDING', 'UNKNOWN') and p.expires_at < ?1" + MOST + ") w";

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /**
     * What waits.
     *
     * @param oldestEvent how old the oldest event is that the shop has not been told and that is not parked; zero if none is
     * @param parkedEvents how many events are parked, up to a thousand
     * @param openMismatches how many mismatches nobody has looked at yet, up to a thousand
     * @param unreadableCallbacks how many unreadable callbacks nobody has resolved yet, up to a thousand
     * @param overduePayments how many payments should have come to an end by now and have not, up to a thousand
     */
    public record Figures(
            Duration oldestEvent,
            long parkedEvents,
            long openMismatches,
            long unreadableCallbacks,
            long overduePayments) {}

    /**
     * Looks.
     *
     * @param overdueBy how long payments are over
     */
    public Figures look(Duration overdueBy) {
        return transactions.run(() -> {
            Instant now = database.now();
            long oldest = one(OLDEST, now.toEpochMilli());
            return new Figures(
                    Duration.ofMillis(Math.max(0, now.toEpochMilli() - oldest)),
                    one(PARKED, 0),
                    one(MISMATCHES, 0),
                    one(UNREADABLE, 0),
                    one(OVERDUE, 0, now.minus(overdueBy).toEpochMilli()));
        });
    }

    private long one(String sql, long ifNone, Object... parameters) {
        Query query = database.entityManager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getSingleResult() instanceof Number found ? found.longValue() : ifNone;
    }
}
