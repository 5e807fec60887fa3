package id.gerbang.webhook.worker;

import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.feature.OpenPayments;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.CallBudget;
import id.gerbang.webhook.ledger.Ledger;
import id.gerbang.webhook.ledger.Looks;
import id.gerbang.webhook.ledger.Looks.Look;
import id.gerbang.webhook.ledger.Notices;
import id.gerbang.webhook.ledger.StoredPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What came into open payments, as the gateway lists it: stored the same way, whoever has asked. */
@ApplicationScoped
public class Incoming {

    private static final Logger LOG = Logger.getLogger(Incoming.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Inquiry inquiry;

    @Inject
    CallBudget budget;

    @Inject
    Looks looks;

    @Inject
    Ledger ledger;

    @Inject
    StoredPayments stored;

    private final RareWarning troubles = new RareWarning(
            LOG,
            "what came into an open payment of %s could not be listed or stored, %d times since the last time: %s");

    /** A look that is due, to be taken by whoever has it; null if none is due or may be taken just now. */
    @Nullable
    Runnable next(String account) {
        PaymentGateway gateway = accounts.gateways().get(account);
        OpenPayments openPayments = gateway.feature(OpenPayments.class);
        if (openPayments == null) {
            return null;
        }
        Look look = looks.claimDue(account, gateway.getMode(), inquiry.callsPerMinute());
        return look == null ? null : () -> take(look, account, gateway, openPayments);
    }

    private void take(Look look, String account, PaymentGateway gateway, OpenPayments openPayments) {
        List<Payment> listed;
        try {
            listed = budget.ask(
                    account,
                    inquiry.callsPerMinute(),
                    () -> openPayments.getPayments(look.uuid(), look.from(), look.to()));
            store(account, gateway, listed);
        } catch (PaymentException e) {
            troubles.note(account, String.valueOf(e.getMessage()));
            looks.failed(look);
            return;
        } catch (RuntimeException e) {
            troubles.note(account, e);
            looks.failed(look);
            return;
        }
        looks.done(look, newest(listed));
    }

    private static @Nullable Instant newest(List<Payment> listed) {
        return listed.stream()
                .map(Payment::getPaidAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Stores what is listed and has the shop told of what was not known.
     *
     * @return the payments as they are known now
     */
    public List<Payment> store(String account, PaymentGateway gateway, List<Payment> listed) {
        List<Payment> payments = new ArrayList<>();
        for (Payment each : listed) {
            boolean learnt = ledger.learn(
                    new Ledger.Said(account, gateway.getMode(), Notices.of(each, false), gateway::isSettledBy));
            Payment known =
                    learnt ? stored.findByReference(account, Objects.requireNonNull(each.getReference())) : null;
            payments.add(known == null ? each : known);
        }
        return payments;
    }
}
