package id.gerbang.webhook.payment;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.Payment;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.ledger.Checks;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.ledger.Outcome;
import id.gerbang.webhook.ledger.StoredPayments;
import id.gerbang.webhook.ledger.UnreadableCallbacks;
import id.gerbang.webhook.tally.Tally;
import id.gerbang.webhook.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** What gateways post: read, and stored in one commit with all that follows from it. */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    @Inject
    Ledger ledger;

    @Inject
    UnreadableCallbacks unreadable;

    @Inject
    Checks checks;

    @Inject
    Worker worker;

    @Inject
    StoredPayments stored;

    @Inject
    Tally tally;

    private final Turns strangers = new Turns();

    private final RareWarning refusals = new RareWarning(
            LOG,
            "callbacks for %s were refused, %d since the last time: %s. If they are the gateway's, the account is set up"
                    + " wrongly");

    private final RareWarning empty =
            new RareWarning(LOG, "callbacks for %s came with an empty body, %d since the last time: %s");

    /**
     * Stores what a callback says, and counts it.
     *
     * @param reading the gateway's, of that callback
     * @throws RuntimeException if it could not be stored
     */
    public Taken take(String account, PaymentGateway gateway, Callback callback, CallbackReading reading) {
        Taken taken;
        try {
            taken = store(account, gateway, callback, reading);
        } catch (RuntimeException e) {
            tally.callback(account, Outcome.FAILED);
            throw e;
        }
        tally.callback(account, taken.outcome());
        return taken;
    }

    private Taken store(String account, PaymentGateway gateway, Callback callback, CallbackReading reading) {
        if (reading instanceof Authenticated authenticated) {
            Ledger.Received received = ledger.receive(
                    new Ledger.Said(account, gateway.getMode(), authenticated.getNotice(), gateway::isSettledBy),
                    callback.getBody());
            return new Taken(reading, received.outcome(), received.paymentId());
        } else if (reading instanceof Unverified unverified) {
            return hint(account, gateway, unverified);
        }
        Rejected rejected = (Rejected) reading;
        if (isAuthentic(rejected)) {
            unreadable.keep(account, rejected.getMessage(), callback.getBody());
            return new Taken(reading, Outcome.UNREADABLE, null);
        }
        if (callback.getBody().length == 0) {
            empty.note(account, EmptyBody.reason(callback));
        } else {
            refusals.note(account, rejected.getMessage());
        }
        return new Taken(reading, Outcome.REFUSED, null);
    }

    /** It is worth a question at most, which nobody waits for here. What is due to be asked is stored, so it is answered yes. */
    private Taken hint(String account, PaymentGateway gateway, Unverified hint) {
        String reference = hint.getReference();
        return switch (strangers.inTurn(() -> checks.hint(account, gateway.getMode(), reference))) {
            case DUE -> {
                worker.wake(account);
                Payment known = stored.findByReference(account, reference);
                yield new Taken(hint, Outcome.HINT, known == null ? null : known.getId());
            }
            case NO_NEWS -> new Taken(hint, Outcome.NO_NEWS, null);
            case UNKNOWN -> {
                refusals.note(account, "they are about payments that are not known here");
                yield new Taken(
                        new Rejected(Reason.UNKNOWN_PAYMENT, "it is about a payment that is not known here"),
                        Outcome.UNKNOWN,
                        null);
            }
        };
    }

    /** Whether only the gateway can have sent what is refused. */
    public static boolean isAuthentic(Rejected rejected) {
        Reason reason = rejected.getReason();
        return reason == Reason.AUTHENTIC_UNREADABLE || reason == Reason.AUTHENTIC_OTHER_EVENT;
    }
}
