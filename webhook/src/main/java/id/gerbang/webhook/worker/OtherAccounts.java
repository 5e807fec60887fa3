package id.gerbang.webhook.worker;

import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.StoredPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Accounts may be of one merchant, whose gateway shows each of them the payments of all: what is paid once is told once. */
@ApplicationScoped
class OtherAccounts {

    @Inject
    Accounts accounts;

    @Inject
    StoredPayments stored;

    /** Whether one of them, and not this one, has the payment of that reference here. */
    boolean have(String reference, String account) {
        return accounts.gateways().getAccounts().stream()
                .anyMatch(other -> !other.equals(account) && stored.findByReference(other, reference) != null);
    }
}
