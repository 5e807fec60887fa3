package id.gerbang.webhook.worker;

import id.gerbang.ConfigurationException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentMode;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.config.Setting;
import id.gerbang.webhook.ledger.CallBudget;
import id.gerbang.webhook.ledger.StoredOpenPayments;
import id.gerbang.webhook.ledger.StoredPayments;
import id.gerbang.webhook.ledger.Sweeps;
import id.gerbang.webhook.ledger.Sweeps.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a gateway lists once a day, for what no callback has told: refunds, payments that came after they were
 * given up, and payments that the ledger lacks. The list shows where to look; what a payment is the gateway is asked.
 */
@ApplicationScoped
class DailySweep {

    private static final Logger LOG = Logger.getLogger(DailySweep.class.getName());
    private static final String SHARED = "gerbang.worker.shared-accounts";

    @Inject
    Accounts accounts;

    @Inject
    Inquiry inquiry;

    @Inject
    CallBudget budget;

    @Inject
    Sweeps sweeps;

    @Inject
    StoredPayments stored;

    @Inject
    StoredOpenPayments openPayments;

    @Inject
    OtherAccounts others;

    /** How long after a payment was made its refund is looked for. */
    private volatile Duration refundedAfter = Duration.ZERO;
    /** The accounts whose merchant has payments that others than this ledger make. */
    private volatile Set<String> shared = Set.of();
    /** The accounts that the ledger knows for certain. */
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    /** What is left of pages, by account, that this node did not come to the end of. */
    private final Map<String, Rest> rests = new ConcurrentHashMap<>();

    /** What is still to be gone through of a page, and whether nothing behind that page matters. */
    private record Rest(Page of, List<Payment> payments, boolean last) {

        boolean isOf(Page page) {
            // which no other day has
            boolean sameDay = of.back().equals(page.back());
            return sameDay && of.status() == page.status() && of.number() == page.number();
        }

        Rest from(int index) {
            return new Rest(of, payments.subList(index, payments.size()), last);
        }
    }

    private final RareWarning troubles =
            new RareWarning(LOG, "the transactions of %s could not be gone through, %d times since the last time: %s");

    /**
     * Reads its settings.
     *
     * @throws ConfigurationException if one of them cannot be
     */
    void configure(Config config) {
        refundedAfter = Setting.duration(config, "gerbang.worker.refunded-after", "P60D", "PT0S", "P365D");
        Set<String> known = new TreeSet<>(accounts.gateways().getAccounts());
        known.addAll(accounts.gateways().getProblems().keySet());
        // Payara cannot inject an optional list
        shared = shared(config.getOptionalValue(SHARED, String.class).orElse(""), known);
    }

    static Set<String> shared(String names, Set<String> known) {
        Set<String> shared = new TreeSet<>();
        for (String name : names.split(",", -1)) {
            String account = name.strip();
            Setting.require(
                    account.isEmpty() || known.contains(account),
                    SHARED,
                    "names " + account + ", and the accounts are " + known);
            shared.add(account);
        }
        return shared;
    }

    /** A page that is due, to be gone through by whoever has it; null if none is due or may be asked for just now. */
    @Nullable
    Runnable next(String account) {
        PaymentGateway gateway = accounts.gateways().get(account);
        Transactions transactions = gateway.feature(Transactions.class);
        if (transactions == null) {
            return null;
        }
        know(account, gateway.getMode());
        Page page = sweeps.claimDue(account, gateway.getMode(), refundedAfter, inquiry.callsPerMinute());
        return page == null ? null : () -> goThrough(page, account, gateway, transactions);
    }

    /** Not at the start, which a database that is away for a moment is not to fail. */
    private void know(String account, PaymentMode mode) {
        if (!noted.contains(account)) {
            sweeps.know(account, mode);
            noted.add(account);
        }
    }

    /** Goes through a page, or on with what is left of it, as far as the account may ask. */
    void goThrough(Page page, String account, PaymentGateway gateway, Transactions transactions) {
        try {
            Rest left = rests.remove(account);
            boolean goesOn = left != null && left.isOf(page);
            Rest rest = goesOn ? left : list(page, account, transactions);
            // the page was claimed with a call, which is for a question if the list is known
            boolean mayAsk = goesOn;
            for (int i = 0; i < rest.payments().size(); i++) {
                Payment payment = rest.payments().get(i);
                if (sweeps.lacks(page, payment) && !isSomebodyElses(account, payment)) {
                    if (!mayAsk && !inquiry.mayAsk(account)) {
                        rests.put(account, rest.from(i));
                        sweeps.interrupted(page);
                        return;
                    }
                    mayAsk = false;
                    askAbout(payment, account, gateway);
                }
            }
            sweeps.done(page, rest.last());
        } catch (PaymentException e) {
            troubles.note(account, String.valueOf(e.getMessage()));
            failed(page, account);
        } catch (RuntimeException e) {
            troubles.note(account, e);
            failed(page, account);
        }
    }

    private Rest list(Page page, String account, Transactions transactions) {
        TransactionQuery query =
                TransactionQuery.builder().status(page.status()).build();
        PaymentPage listed =
                budget.ask(account, inquiry.callsPerMinute(), () -> transactions.getPage(query, page.number()));
        List<Payment> recent = listed.getPayments().stream()
                .filter(payment -> !page.isPast(payment))
                .toList();
        // newest first: after a page with old payments only, all payments are old. A page without a readable row proves
        // nothing
        boolean old =
                recent.isEmpty() && (listed.isEmpty() || !listed.getPayments().isEmpty());
        return new Rest(page, recent, old || page.number() >= listed.getLastNumber());
    }

    private void failed(Page page, String account) {
        if (sweeps.failed(page)) {
            LOG.severe(() -> "page " + page.number() + " of what " + account + " lists as " + page.status()
                    + " is given up for today; tomorrow it is listed again");
        }
    }

    private void askAbout(Payment lacked, String account, PaymentGateway gateway) {
        try {
            String reference = Objects.requireNonNull(lacked.getReference());
            inquiry.askAbout(account, gateway, reference, !isInto(account, lacked));
        } catch (RuntimeException e) {
            // it does not hold up the others, and is still there tomorrow
            troubles.note(account, e);
        }
    }

    private boolean isSomebodyElses(String account, Payment listed) {
        if (isInto(account, listed)) {
            return false;
        }
        String merchantRef = listed.getMerchantRef();
        String reference = Objects.requireNonNull(listed.getReference());
        if (merchantRef == null && openPayments.hasNameless(account)) {
            // came into one of those, which are looked at by themselves
            return true;
        }
        boolean sharedAndNotNamedHere = shared.contains(account)
                && (merchantRef == null
                        || stored.findByMerchantRef(account, merchantRef).isEmpty());
        return others.have(reference, account) || sharedAndNotNamedHere;
    }

    private boolean isInto(String account, Payment listed) {
        return listed.getMerchantRef() != null && openPayments.isInto(account, listed);
    }
}
