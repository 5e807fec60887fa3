package id.gerbang.webhook.outbox;

import id.gerbang.webhook.ledger.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** For whoever operates the shop: the events that nobody is told of any more, because every attempt has failed. */
@ApplicationScoped
public class ParkedEvents {

    @Inject
    Events events;

    @Inject
    Outbox outbox;

    /** The parked events, oldest first. */
    public List<Events.Parked> list() {
        return events.parked();
    }

    /**
     * Has a parked event told after all, and then those of the same payment that it held up.
     *
     * @return false if there is no such parked event
     */
    public boolean release(String eventId) {
        boolean released = events.release(eventId);
        outbox.wake();
        return released;
    }
}
