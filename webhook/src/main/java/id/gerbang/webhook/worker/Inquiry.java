package id.gerbang.webhook.worker;

import id.gerbang.Payment;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Checks;
import id.gerbang.webhook.ledger.Checks.Claim;
import id.gerbang.webhook.ledger.Creates;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.ledger.Notices;
import id.gerbang.webhook.ledger.StoredPayments;
import id.gerbang.webhook.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Questions to gateways about single payments, within bounds that hold for all nodes together. */
@ApplicationScoped
public class Inquiry {

    private static final Logger LOG = Logger.getLogger(Inquiry.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Checks checks;

    @Inject
    Ledger ledger;

    @Inject
    Creates creates;

    @Inject
    StoredPayments stored;

    @Inject
    Unanswered unanswered;

    @Inject
    Outbox outbox;

    /** How many questions an account's gateway is asked a minute at most. */
    @Inject
    @ConfigProperty(name = "gerbang.worker.calls-per-minute", defaultValue = "120")
    int callsPerMinute;

    private final RareWarning troubles =
            new RareWarning(LOG, "%s did not answer, %d questions since the last time: %s. They are asked again");

    int callsPerMinute() {
        return callsPerMinute;
    }

    /** The question that is due longest, to be asked by whoever has it; null if none is due or may be asked just now. */
    @Nullable
    Runnable next(String account) {
        PaymentGateway gateway = accounts.gateways().get(account);
        Claim claim = checks.claimDue(account, gateway.getMode(), callsPerMinute);
        return claim == null ? null : () -> ask(account, gateway, claim);
    }

    /**
     * Asks about a payment now, unless it is at its end, was asked about a moment ago or is just being asked about, or its
     * account has asked enough. Returns when what the gateway says is stored, or when it did not answer.
     *
     * @param id ours of the payment
     */
    public void refresh(String id) {
        Payment payment = stored.find(id);
        if (payment == null || !accounts.gateways().getAccounts().contains(payment.getAccount())) {
            return;
        }
        PaymentGateway gateway = accounts.gateways().get(payment.getAccount());
        Claim claim = checks.claim(id, gateway.getMode(), callsPerMinute);
        if (claim != null) {
            ask(payment.getAccount(), gateway, claim);
        }
    }

    /**
     * For whoever operates the shop: asks about a payment by the name that the gateway's dashboard shows. One that the
     * ledger lacks becomes a mismatch, and none is paid by it.
     *
     * @return what the gateway says, or null if it has no such payment
     * @throws id.gerbang.ConfigurationException if there is no such account
     * @throws id.gerbang.GatewayUnreachableException if it did not answer
     * @throws id.gerbang.GatewayRefusedException if it said no
     * @throws IllegalStateException if the account has asked enough for now
     */
    public @Nullable Payment ask(String account, String reference) {
        PaymentGateway gateway = accounts.gateways().get(account);
        if (!checks.mayCall(account, callsPerMinute)) {
            throw new IllegalStateException(
                    account + " has asked as much as gerbang.worker.calls-per-minute allows: try again in a while");
        }
        Payment found = gateway.find(reference);
        if (found != null) {
            learn(account, gateway, found, true);
        }
        return found;
    }

    private void ask(String account, PaymentGateway gateway, Claim claim) {
        try {
            if (claim.reference() == null) {
                giveUp(gateway, claim);
            } else {
                Payment found = gateway.find(claim.reference());
                if (found == null) {
                    LOG.warning(() -> account + " does not know its payment " + claim.reference());
                } else {
                    learn(account, gateway, found, claim.closed());
                }
            }
        } catch (RuntimeException e) {
            troubles.note(account, String.valueOf(e.getMessage()));
            checks.failed(claim);
            return;
        }
        checks.answered(claim);
    }

    private void learn(String account, PaymentGateway gateway, Payment found, boolean closed) {
        boolean event = ledger.learn(new Ledger.Said(
                account,
                gateway.getMode(),
                Notices.of(found, closed),
                (payment, total) -> gateway.fits(payment, found)));
        if (event) {
            outbox.wake();
        }
    }

    /** A create that was never answered, and whose time is over: whoever can look it up does so for the last time. */
    private void giveUp(PaymentGateway gateway, Claim claim) {
        Payment begun = Objects.requireNonNull(stored.find(claim.id()));
        boolean found = gateway.feature(MerchantRefLookup.class) != null
                && unanswered.lookUp(gateway, begun, claim.since()) != null;
        if (!found && creates.expire(begun)) {
            outbox.wake();
        }
    }
}
