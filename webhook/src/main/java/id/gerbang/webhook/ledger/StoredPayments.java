package id.gerbang.webhook.ledger;

import id.gerbang.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payments as they are stored: to be read by everybody, and to be locked by what changes them. */
@ApplicationScoped
public class StoredPayments {

    private static final String OF_ACCOUNT = "select p.* from gerbang_payment p where p.account = ?1 and p.";
    private static final String BY_REFERENCE = OF_ACCOUNT + "reference = ?2 for update";
    private static final String BY_CREATED_REF = OF_ACCOUNT + "created_ref = ?2 for update";

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /** The payment with our id, or null. */
    public @Nullable Payment find(String id) {
        return transactions.run(() -> {
            PaymentRow row = database.entityManager().find(PaymentRow.class, id);
            return row == null ? null : row.payment();
        });
    }

    /** The payment by the gateway's name of it, or null. */
    public @Nullable Payment findByReference(String account, String reference) {
        List<Payment> found = read("reference", account, reference);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The payments with the shop's name, newest first. */
    public List<Payment> findByMerchantRef(String account, String merchantRef) {
        return read("merchantRef", account, merchantRef);
    }

    private List<Payment> read(String field, String account, String value) {
        return transactions.run(() -> query(field, account, value).getResultList().stream()
                .map(PaymentRow::payment)
                .toList());
    }

    /**
     * Those that should have come to an end by now and have not, the longest overdue first.
     *
     * @param by how long they are over
     * @param most how many
     */
    public List<Payment> overdue(Duration by, int most) {
        return transactions.run(() -> database
                .entityManager()
                .createQuery(
                        "select p from PaymentRow p where p.status in ('PENDING', 'UNKNOWN') and p.expiresAt < ?1"
                                + " order by p.expiresAt",
                        PaymentRow.class)
                .setParameter(1, database.now().minus(by))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .flatMap(row -> Sense.of("payment " + row.id, row::payment))
                .toList());
    }

    /** The row of what the gateway calls so, as it was last committed; or null. */
    @Nullable
    PaymentRow byReference(String account, String reference) {
        List<PaymentRow> rows = query("reference", account, reference).getResultList();
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The row of what the gateway calls so, locked; or null. */
    @Nullable
    PaymentRow lockByReference(String account, String reference) {
        return lock(BY_REFERENCE, account, reference);
    }

    /** The row of what a create asked for under that merchant_ref, locked; or null. */
    @Nullable
    PaymentRow lockByCreatedRef(String account, String merchantRef) {
        return lock(BY_CREATED_REF, account, merchantRef);
    }

    /** As it is now, not as this transaction may have read it before. In SQL: EclipseLink makes a query with a lock anew each time. */
    private @Nullable PaymentRow lock(String sql, String account, String value) {
        List<?> rows = database.entityManager()
                .createNativeQuery(sql, PaymentRow.class)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .setParameter(1, account)
                .setParameter(2, value)
                .getResultList();
        return rows.isEmpty() ? null : (PaymentRow) rows.get(0);
    }

    TypedQuery<PaymentRow> query(String field, String account, String value) {
        return database.entityManager()
                .createQuery(
                        "select p from PaymentRow p where p.account = ?1 and p." + field + " = ?2 order by p.id desc",
                        PaymentRow.class)
                .setParameter(1, account)
                .setParameter(2, value);
    }

    void add(PaymentRow row) {
        database.entityManager().persist(row);
    }
}
