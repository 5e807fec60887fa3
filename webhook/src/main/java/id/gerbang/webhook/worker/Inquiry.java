package id.gerbang.webhook.worker;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.config.Setting;
import id.gerbang.webhook.ledger.CallBudget;
import id.gerbang.webhook.ledger.CallFailure;
import id.gerbang.webhook.ledger.Checks;
import id.gerbang.webhook.ledger.Checks.Claim;
import id.gerbang.webhook.ledger.Creates;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.ledger.Notices;
import id.gerbang.webhook.ledger.StoredOpenPayments;
import id.gerbang.webhook.ledger.StoredPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
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
    CallBudget budget;

    @Inject
    Ledger ledger;

    @Inject
    Creates creates;

    @Inject
    StoredPayments stored;

    @Inject
    StoredOpenPayments openPayments;

    @Inject
    Unanswered unanswered;

    /** How many questions an account's gateway is asked a minute at most. */
    private volatile int callsPerMinute;

    private final RareWarning troubles =
            new RareWarning(LOG, "%s did not answer, %d questions since the last time: %s. They are asked again");

    private final RareWarning unreadable =
            new RareWarning(LOG, "%1$s's answer about %3$s. %2$d such answers since the last time. It is asked again");

    private final RareWarning refusals = new RareWarning(
            LOG, "%s gave no answer that settles a payment, %d times since the last time: %s. It is asked again");

    private final RareWarning defects = new RareWarning(
            LOG, "what %s answered could not be taken, %d answers since the last time: %s. It is asked again");

    private final RareWarning unknown = new RareWarning(
            LOG, "%s does not know a payment that it made, %d answers since the last time: %s. A person has to look");

    /**
     * Reads its setting.
     *
     * @throws ConfigurationException if it cannot be
     */
    void configure(Config config) {
        callsPerMinute = Setting.number(config, "gerbang.worker.calls-per-minute", 120, 1, 6_000);
    }

    int callsPerMinute() {
        return callsPerMinute;
    }

    /** Whether an account may ask about something that is not due. Counts as a call. */
    boolean mayAsk(String account) {
        return budget.coversMore(account, callsPerMinute);
    }

    /** A question that is due, to be asked by whoever has it; null if none is due or may be asked just now. */
    @Nullable
    Runnable next(String account) {
        PaymentGateway gateway = accounts.gateways().get(account);
        Claim claim = checks.claimDue(account, gateway.getMode(), callsPerMinute, Unanswered.canBeLookedUpAt(gateway));
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
     * Looks up a create that was not answered, for a customer who waits. Keeps the account's limit, because a customer may
     * repeat the request many times.
     *
     * @param begun the payment as the shop requested it
     * @param since when the shop requested it
     * @return the payment, adopted; null if the gateway does not have it yet
     * @throws OutcomeUnknownException if the outcome is still unknown, or the account has used its calls for now
     */
    public @Nullable Payment lookUp(PaymentGateway gateway, Payment begun, Instant since) {
        String account = begun.getAccount();
        if (Unanswered.canBeLookedUpAt(gateway) && !mayAsk(account)) {
            throw Unanswered.unknown(String.valueOf(begun.getMerchantRef()), null);
        }
        return budget.askForCustomer(account, callsPerMinute, () -> unanswered.lookUp(gateway, begun, since));
    }

    /**
     * For whoever operates the shop: asks about a payment by the name that the gateway's dashboard shows, whatever is known
     * of it, and stores what the gateway says. One that the ledger lacks becomes a mismatch, unless it came into an open
     * payment: then it is a payment of its own, as its callback would have made it.
     *
     * @return what the gateway says now; null if it has no such payment
     * @throws id.gerbang.ConfigurationException if there is no such account
     * @throws GatewayUnreachableException if it did not answer, or did not lately and may not be asked again yet
     * @throws id.gerbang.GatewayRefusedException if it said no
     * @throws IllegalStateException if the account has asked enough for now
     */
    public @Nullable Payment ask(String account, String reference) {
        PaymentGateway gateway = accounts.gateways().get(account);
        budget.require(account, callsPerMinute);
        return find(account, gateway, reference, found -> !openPayments.isInto(account, found));
    }

    /** Asks about a payment that the ledger lacks, and stores what the gateway says. It counts as a question already. */
    void askAbout(String account, PaymentGateway gateway, String reference, boolean closed) {
        if (find(account, gateway, reference, found -> closed) == null) {
            unknown.note(account, reference);
        }
    }

    private void ask(String account, PaymentGateway gateway, Claim claim) {
        String reference = claim.reference();
        try {
            if (reference == null) {
                lookUp(gateway, claim);
            } else if (find(account, gateway, reference, found -> claim.closed()) == null) {
                unknown.note(account, reference);
            }
        } catch (PaymentException e) {
            warn(account, claim, e);
            checks.failed(claim);
            return;
        } catch (RuntimeException e) {
            defects.note(account, e);
            checks.failed(claim);
            return;
        }
        checks.answered(claim);
    }

    private void warn(String account, Claim claim, PaymentException failure) {
        String words = CallFailure.words(failure);
        if (CallFailure.isUnanswered(failure)) {
            troubles.note(account, words);
        } else if (CallFailure.isUnreadable(failure)) {
            String reference = claim.reference();
            String what = reference == null ? "a create that it has not answered" : reference;
            unreadable.note(account, what + " could not be read: " + words);
        } else {
            refusals.note(account, words);
        }
    }

    /** Stores what the gateway says; null if it has no such payment. */
    private @Nullable Payment find(
            String account, PaymentGateway gateway, String reference, Predicate<Payment> isClosed) {
        Payment found = budget.ask(account, callsPerMinute, () -> gateway.find(reference));
        if (found != null) {
            ledger.learn(new Ledger.Said(
                    account,
                    gateway.getMode(),
                    Notices.of(found, isClosed.test(found)),
                    (payment, total) -> gateway.fits(payment, found)));
        }
        return found;
    }

    /** A create that was not answered: whoever can look it up does so, and when its time is over it is given up. */
    private void lookUp(PaymentGateway gateway, Claim claim) {
        Payment begun = Objects.requireNonNull(stored.find(claim.id()));
        boolean found = Unanswered.canBeLookedUpAt(gateway)
                && budget.ask(
                                begun.getAccount(),
                                callsPerMinute,
                                () -> unanswered.lookUp(gateway, begun, claim.since()))
                        != null;
        if (!found && claim.over()) {
            creates.expire(begun);
        }
    }
}
