package id.gerbang.webhook.ledger;

import id.gerbang.event.PaymentEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that this node may deliver, as it is stored. The count of this attempt is stored with the claim.
 *
 * @param id the event's id
 * @param attempt which attempt this is, from 1
 * @param until when another node may claim the event, by the database's clock
 * @param errorBefore why the previous attempt failed; null if there was none, or if its result was never stored
 */
public record EventClaim(
        String id, int attempt, Instant until, @Nullable String errorBefore, String type, int version, String body) {

    /** The next attempt at an event. */
    static EventClaim of(EventRow row, Instant until) {
        return new EventClaim(row.id, row.attempts + 1, until, row.lastError, row.type, row.version, row.body);
    }

    /** Whether an earlier attempt was counted and its result was never stored. Its node may have ended because of the event. */
    public boolean isUnheard() {
        return attempt > 1 && errorBefore == null;
    }

    /** Whether the claim still holds: since then nobody has claimed the event or stored a result. */
    boolean holds(EventRow row) {
        return row.attempts == attempt && row.nextAttemptAt.equals(until);
    }

    /**
     * The event.
     *
     * @throws RuntimeException if this version of Gerbang cannot read the stored event
     */
    public PaymentEvent event() {
        return EventJson.read(id, type, version, body);
    }
}
