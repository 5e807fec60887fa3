package id.gerbang.webhook.callback;

import id.gerbang.ConfigurationException;
import id.gerbang.spi.Callback;
import id.gerbang.spi.CallbackReading;
import id.gerbang.spi.CallbackReading.Authenticated;
import id.gerbang.spi.CallbackReading.Reason;
import id.gerbang.spi.CallbackReading.Rejected;
import id.gerbang.spi.CallbackReply;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** From a callback to its answer: read, stored, and only then acknowledged. */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    private final RefusalLog refusals = new RefusalLog();

    /** What to answer to a callback. */
    public CallbackReply take(String account, Callback callback) {
        Gateways gateways = accounts.gateways();
        if (gateways.getProblems().containsKey(account)) {
            return refuse(503, "Not available");
        }
        if (!gateways.getAccounts().contains(account)) {
            return refuse(404, "Not found");
        }
        PaymentGateway gateway = gateways.get(account);
        CallbackReading reading;
        try {
            reading = gateway.readCallback(callback);
            store(account, gateway, callback, reading);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a callback for " + account + " could not be stored; the gateway will repeat it", e);
            return refuse(503, "Not available");
        }
        return reading instanceof CallbackReading.Unverified ? refuse(404, "Not found") : gateway.acknowledge(reading);
    }

    /**
     * Reads a callback that came in another way, and stores what it says.
     *
     * @throws ConfigurationException if there is no such account
     */
    public CallbackReading read(String account, Callback callback) {
        PaymentGateway gateway = accounts.gateways().get(account);
        CallbackReading reading = gateway.readCallback(callback);
        store(account, gateway, callback, reading);
        return reading;
    }

    private void store(String account, PaymentGateway gateway, Callback callback, CallbackReading reading) {
        if (reading instanceof Authenticated authenticated) {
            boolean event = ledger.receive(new Ledger.Received(
                    account, gateway.getMode(), callback, authenticated.getNotice(), gateway::isSettledBy));
            if (event) {
                outbox.wake();
            }
        } else if (reading instanceof Rejected rejected && authentic(rejected.getReason())) {
            LOG.severe(() -> "an authentic callback for " + account + " is kept and refused: " + rejected.getMessage());
            ledger.keepUnreadable(account, callback.getBody());
        } else if (reading instanceof Rejected rejected) {
            refusals.note(account, rejected.getMessage());
        }
    }

    private static boolean authentic(Reason reason) {
        return reason == Reason.AUTHENTIC_UNREADABLE || reason == Reason.AUTHENTIC_OTHER_EVENT;
    }

    /** A refusal that tells a forger nothing. */
    static CallbackReply refuse(int status, String message) {
        return CallbackReply.json(status, "{\"success\":false,\"message\":\"" + message + "\"}");
    }
}
