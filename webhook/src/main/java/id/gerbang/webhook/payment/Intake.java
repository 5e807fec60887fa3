package id.gerbang.webhook.payment;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.ledger.Checks;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.outbox.Outbox;
import id.gerbang.webhook.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** What gateways post: read, and stored in one commit with all that follows from it. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    @Inject
    Ledger ledger;

    @Inject
    Checks checks;

    @Inject
    Outbox outbox;

    @Inject
    Worker worker;

    private final Turns strangers = new Turns();

    private final RareWarning refusals = new RareWarning(
            LOG,
            "callbacks for %s were refused, %d since the last time: %s. If they are the gateway's, the account is set up"
                    + " wrongly");

    CallbackReading read(String account, PaymentGateway gateway, Callback callback) {
        CallbackReading reading = gateway.readCallback(callback);
        if (reading instanceof Authenticated authenticated) {
            boolean event = ledger.receive(
                    new Ledger.Said(account, gateway.getMode(), authenticated.getNotice(), gateway::isSettledBy),
                    callback.getBody());
            if (event) {
                outbox.wake();
            }
        } else if (reading instanceof Unverified unverified) {
            return take(account, gateway, unverified);
        } else if (reading instanceof Rejected rejected && isAuthentic(rejected.getReason())) {
            LOG.severe(() -> "an authentic callback for " + account + " is kept and refused: " + rejected.getMessage());
            ledger.keepUnreadable(account, callback.getBody());
        } else if (reading instanceof Rejected rejected) {
            refusals.note(account, rejected.getMessage());
        }
        return reading;
    }

    /** It is worth a question at most, which nobody waits for here. What is due to be asked is stored, so it is answered yes. */
    private CallbackReading take(String account, PaymentGateway gateway, Unverified hint) {
        return switch (strangers.inTurn(() -> checks.hint(account, gateway.getMode(), hint.getReference()))) {
            case DUE -> {
                worker.wake(account);
                yield hint;
            }
            case NO_NEWS -> hint;
            case UNKNOWN -> {
                refusals.note(account, "they are about payments that are not known here");
                yield new Rejected(Reason.UNKNOWN_PAYMENT, "it is about a payment that is not known here");
            }
        };
    }

    private static boolean isAuthentic(Reason reason) {
        return reason == Reason.AUTHENTIC_UNREADABLE || reason == Reason.AUTHENTIC_OTHER_EVENT;
    }
}
