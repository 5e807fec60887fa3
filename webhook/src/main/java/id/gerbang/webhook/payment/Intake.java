package id.gerbang.webhook.payment;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.outbox.Outbox;
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
    Outbox outbox;

    private final RefusalLog refusals = new RefusalLog();

    CallbackReading read(String account, PaymentGateway gateway, Callback callback) {
        CallbackReading reading = gateway.readCallback(callback);
        if (reading instanceof Authenticated authenticated) {
            boolean event = ledger.receive(
                    new Ledger.Said(account, gateway.getMode(), authenticated.getNotice(), gateway::isSettledBy),
                    callback.getBody());
            if (event) {
                outbox.wake();
            }
        } else if (reading instanceof Rejected rejected && isAuthentic(rejected.getReason())) {
            LOG.severe(() -> "an authentic callback for " + account + " is kept and refused: " + rejected.getMessage());
            ledger.keepUnreadable(account, callback.getBody());
        } else if (reading instanceof Rejected rejected) {
            refusals.note(account, rejected.getMessage());
        }
        return reading;
    }

    private static boolean isAuthentic(Reason reason) {
        return reason == Reason.AUTHENTIC_UNREADABLE || reason == Reason.AUTHENTIC_OTHER_EVENT;
    }
}
