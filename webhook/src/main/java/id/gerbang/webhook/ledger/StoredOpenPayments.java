package id.gerbang.webhook.ledger;

import id.gerbang.InvalidRequestException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.feature.OpenPayment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The open payments that were asked for here. */
@ApplicationScoped
public class StoredOpenPayments {

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    StoredPayments payments;

    /**
     * Writes an open payment down before it is asked for: from then on no attempt can have its name, or what is paid into
     * the one could be taken for the other.
     *
     * @return our id of it
     * @throws InvalidRequestException if a payment has that name
     */
    public String begin(String account, PaymentMode mode, @Nullable String merchantRef) {
        return transactions.run(() -> {
            if (merchantRef != null
                    && !payments.query("merchantRef", account, merchantRef)
                            .getResultList()
                            .isEmpty()) {
                throw new InvalidRequestException("merchantRef", "is one that no payment has had yet");
            }
            OpenPaymentRow row = new OpenPaymentRow(account, mode, null, merchantRef, database.now());
            database.entityManager().persist(row);
            return row.id;
        });
    }

    /** Stores what the gateway calls one that was {@linkplain #begin begun}. */
    public void complete(String id, OpenPayment made) {
        transactions.run(
                () -> database.entityManager().find(OpenPaymentRow.class, id).named(made.getUuid(), database.now()));
    }

    /** Forgets one that was begun and took no effect at the gateway. */
    public void forget(String id) {
        transactions.run(
                () -> database.entityManager().remove(database.entityManager().find(OpenPaymentRow.class, id)));
    }

    /** Stores one that the gateway has, unless it is known. */
    public void keep(OpenPayment found) {
        transactions.run(() -> {
            if (find("uuid", found.getAccount(), found.getUuid()).isEmpty()) {
                OpenPaymentRow row = new OpenPaymentRow(
                        found.getAccount(), found.getMode(), found.getUuid(), found.getMerchantRef(), database.now());
                database.entityManager().persist(row);
            }
        });
    }

    /**
     * Whether what the gateway has came into an open payment: as it is stored, or else by its merchant_ref, as every attempt
     * has one of its own.
     */
    public boolean isInto(String account, Payment found) {
        String merchantRef = found.getMerchantRef();
        return transactions.run(() -> {
            PaymentRow row = payments.byReference(account, Objects.requireNonNull(found.getReference()));
            return row == null
                    ? merchantRef == null
                            || !find("merchantRef", account, merchantRef).isEmpty()
                    : row.createdRef == null;
        });
    }

    /** Whether an account has open payments that nobody gave a merchant_ref: what comes into them has none either. */
    public boolean hasNameless(String account) {
        return transactions.run(() -> !database.entityManager()
                .createQuery(
                        "select o.id from OpenPaymentRow o where o.account = ?1 and o.merchantRef is null",
                        String.class)
                .setParameter(1, account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** The one open payment of that merchant_ref; null if there is none, or several, so that nobody knows which. */
    @Nullable
    String onlyOneOf(String account, @Nullable String merchantRef) {
        List<OpenPaymentRow> rows = merchantRef == null ? List.of() : find("merchantRef", account, merchantRef);
        return rows.size() == 1 ? rows.get(0).uuid : null;
    }

    /** A payment into an open payment of that name could be taken for the attempt's. */
    void refuseNameOfOne(String account, String merchantRef) {
        if (!find("merchantRef", account, merchantRef).isEmpty()) {
            throw new InvalidRequestException("merchantRef", "is not the name of an open payment too");
        }
    }

    private List<OpenPaymentRow> find(String field, String account, String value) {
        return database.entityManager()
                .createQuery(
                        "select o from OpenPaymentRow o where o.account = ?1 and o." + field + " = ?2",
                        OpenPaymentRow.class)
                .setParameter(1, account)
                .setParameter(2, value)
                .getResultList();
    }
}
