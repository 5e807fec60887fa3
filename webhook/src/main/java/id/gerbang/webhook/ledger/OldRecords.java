package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Deletes old records: callbacks as they came, unreadable callbacks that a person has resolved, and events that were told or
 * skipped. Never deletes payments, mismatches and acts, events that were not told, or unreadable callbacks that nobody has
 * resolved.
 */
@ApplicationScoped
public class OldRecords {

    private static final int BATCH = 200;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /**
     * Deletes some of the callbacks that came so long ago, the oldest first. A copy that comes again after that is looked at
     * as a new one, and finds that what it says has happened.
     *
     * @return how many; 0 if there are no more, or another node deletes them just now
     */
    public int pruneCallbacks(Duration age) {
        return transactions.run(() -> {
            // ids sort by time, so that no index is needed but that of the key
            String before = TimeOrderedId.earliestAt(database.now().minus(age));
            return delete("CallbackRow", "select r.id from CallbackRow r where r.id < ?1 order by r.id", before);
        });
    }

    /**
     * Deletes some of the unreadable callbacks that a person resolved longer ago than {@code age}, the oldest first.
     *
     * @return how many; 0 if there are no more, or if another node is just deleting them
     */
    public int pruneUnreadableCallbacks(Duration age) {
        return transactions.run(() -> delete(
                "UnreadableCallbackRow",
                "select r.id from UnreadableCallbackRow r where r.resolvedAt < ?1 order by r.resolvedAt",
                database.now().minus(age)));
    }

    /**
     * Deletes some of the events that were told or skipped so long ago, the oldest first.
     *
     * @return how many; 0 if there are no more, or another node deletes them just now
     */
    public int pruneEvents(Duration age) {
        return transactions.run(() -> delete(
                "EventRow",
                "select r.id from EventRow r where r.deliveredAt < ?1 order by r.deliveredAt",
                database.now().minus(age)));
    }

    /** By their keys alone, so that nothing else is locked. */
    private int delete(String entity, String old, Object before) {
        List<String> ids = database.entityManager()
                .createQuery(old, String.class)
                .setParameter(1, before)
                .setMaxResults(BATCH)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : database.entityManager()
                        .createQuery("delete from " + entity + " r where r.id in ?1")
                        .setParameter(1, ids)
                        .executeUpdate();
    }
}
