package id.gerbang.webhook.operator;

import id.gerbang.Payment;
import id.gerbang.webhook.ledger.Act;
import id.gerbang.webhook.ledger.Events;
import id.gerbang.webhook.ledger.Mismatches;
import id.gerbang.webhook.ledger.StoredPayments;
import id.gerbang.webhook.ledger.UnreadableCallbacks;
import id.gerbang.webhook.outbox.Outbox;
import id.gerbang.webhook.worker.Inquiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What waits for a person, and what a person can do about it. */
@ApplicationScoped
public class BackOffice {

    private static final Logger LOG = Logger.getLogger(BackOffice.class.getName());
    static final Duration LONG_OVER = Duration.ofMinutes(10);
    private static final int MOST = 100;

    @Inject
    Events events;

    @Inject
    Mismatches mismatches;

    @Inject
    UnreadableCallbacks unreadable;

    @Inject
    StoredPayments payments;

    @Inject
    Inquiry inquiry;

    @Inject
    Outbox outbox;

    /**
     * The parked events, oldest first, a hundred at most: nobody is told of them any more, because every attempt has failed.
     */
    public List<Events.Parked> getParkedEvents() {
        return events.parked(MOST);
    }

    /**
     * Has a parked event told after all, and then those of the same payment that it held up.
     *
     * @return false if there is no such parked event
     */
    public boolean release(String eventId, Act act) {
        boolean released = note(events.release(eventId, act), "event " + eventId + " is released", act);
        outbox.wake();
        return released;
    }

    /**
     * Has a parked event never told, so that those of the same payment that it held up are.
     *
     * @return false if there is no such parked event
     */
    public boolean skip(String eventId, Act act) {
        boolean skipped = note(events.skip(eventId, act), "event " + eventId + " is skipped", act);
        outbox.wake();
        return skipped;
    }

    /** The mismatches that nobody has looked at yet, oldest first; a hundred at most. */
    public List<Mismatches.Open> getMismatches() {
        return mismatches.open(MOST);
    }

    /**
     * Notes that a mismatch is done with. It changes no payment.
     *
     * @return false if there is no such open mismatch
     */
    public boolean resolve(String mismatchId, Act act) {
        return note(mismatches.resolve(mismatchId, act), "mismatch " + mismatchId + " is resolved", act);
    }

    /**
     * The signed callbacks that Gerbang could not read and nobody has resolved yet, oldest first; a hundred at most. Each of
     * them may report a payment. Its body may contain personal data of a customer.
     */
    public List<UnreadableCallbacks.Open> getUnreadableCallbacks() {
        return unreadable.open(MOST);
    }

    /**
     * Notes that an unreadable callback is resolved. Changes no payment; to update the payment, call {@link #ask} first.
     *
     * @return false if there is no such callback, or if it is resolved already
     */
    public boolean resolveCallback(String callbackId, Act act) {
        return note(unreadable.resolve(callbackId, act), "unreadable callback " + callbackId + " is resolved", act);
    }

    /** The payments that should have come to an end ten minutes ago or more, the longest overdue first; a hundred at most. */
    public List<Payment> getOverdue() {
        return payments.overdue(LONG_OVER, MOST);
    }

    /**
     * Asks the gateway about a payment by the name that its dashboard shows, also about one that has come to its end. What
     * it says is stored as if a callback had said it; one that the ledger lacks becomes a mismatch, and pays nothing, unless
     * it came into an open payment. Nothing is answered from the ledger.
     *
     * @return what the gateway says now, or null if it has no such payment
     * @throws id.gerbang.ConfigurationException if there is no such account
     * @throws id.gerbang.GatewayUnreachableException if it did not answer; or if it did not answer lately and may not be
     *     asked again yet, and then the message says when it may
     * @throws id.gerbang.GatewayRefusedException if it said no
     * @throws IllegalStateException if the account has asked as much as {@code gerbang.worker.calls-per-minute} allows
     */
    public @Nullable Payment ask(String account, String reference) {
        return inquiry.ask(account, Objects.requireNonNull(reference, "reference"));
    }

    private static boolean note(boolean done, String what, Act act) {
        if (done) {
            LOG.info(() -> what + " by " + plain(act.who()) + ": " + plain(act.why()));
        }
        return done;
    }

    /** In one line, whatever somebody typed. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\u2028\u2029]+", " ");
    }
}
