package id.gerbang.webhook.ledger;

import id.gerbang.event.PaymentEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that this node may deliver, as it is stored. The attempt is counted and committed.
 *
 * @param id the event's
 * @param attempt which attempt this is, from 1
 * @param until when another node may claim the event, by the database's clock
 * @param errorBefore why the attempt before failed; null if there was none, or if it was counted and its end was never noted
 */
public record EventClaim(
        String id, int attempt, Instant until, @Nullable String errorBefore, String type, int version, String body) {

    /** The next attempt at an event. */
    static EventClaim of(EventRow row, Instant until) {
        return new EventClaim(row.id, row.attempts + 1, until, row.lastError, row.type, row.version, row.body);
    }

    /** Whether an attempt was counted before, and nobody noted how it ended: its node may have ended because of it. */
    public boolean isUnheard() {
        return attempt > 1 && errorBefore == null;
    }

    /** Whether the event is as it was when it was claimed: nobody has claimed it since, or noted an end. */
    boolean holds(EventRow row) {
        return row.attempts == attempt && row.nextAttemptAt.equals(until);
    }

    /**
     * The event.
     *
     * @throws RuntimeException if what is stored is none that this Gerbang can read
     */
    public PaymentEvent event() {
        return EventJson.read(id, type, version, body);
    }
}
