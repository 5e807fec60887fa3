package id.gerbang.webhook.ledger;

import id.gerbang.InvalidRequestException;
import id.gerbang.feature.OpenPayment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open payments that were asked for here. */
@ApplicationScoped
public class StoredOpenPayments {

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /** Stores an open payment, once. */
    public void keep(OpenPayment openPayment) {
        transactions.run(() -> {
            if (uuids("uuid", openPayment.getAccount(), openPayment.getUuid()).isEmpty()) {
                database.entityManager().persist(new OpenPaymentRow(openPayment, database.now()));
            }
        });
    }

    /** The one open payment of that merchant_ref; null if there is none, or several, so that nobody knows which. */
    @Nullable
    String onlyOneOf(String account, @Nullable String merchantRef) {
        List<String> uuids = merchantRef == null ? List.of() : uuids("merchantRef", account, merchantRef);
        return uuids.size() == 1 ? uuids.get(0) : null;
    }

    /** A payment into an open payment of that name could be taken for the attempt's. */
    void refuseNameOfOne(String account, String merchantRef) {
        if (!uuids("merchantRef", account, merchantRef).isEmpty()) {
            throw new InvalidRequestException("merchantRef", "is not the name of an open payment too");
        }
    }

    private List<String> uuids(String field, String account, String value) {
        return database.entityManager()
                .createQuery(
                        "select o.uuid from OpenPaymentRow o where o.account = ?1 and o." + field + " = ?2",
                        String.class)
                .setParameter(1, account)
                .setParameter(2, value)
                .getResultList();
    }
}
