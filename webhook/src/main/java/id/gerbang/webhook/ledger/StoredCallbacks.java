package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The authentic callbacks as they came, so that the same bytes once more change nothing. */
@ApplicationScoped
class StoredCallbacks {

    @Inject
    Database database;

    boolean have(String account, String digest) {
        return !database.entityManager()
                .createQuery("select c.id from CallbackRow c where c.account = ?1 and c.digest = ?2", String.class)
                .setParameter(1, account)
                .setParameter(2, digest)
                .getResultList()
                .isEmpty();
    }

    void add(CallbackRow callback) {
        database.entityManager().persist(callback);
    }
}
