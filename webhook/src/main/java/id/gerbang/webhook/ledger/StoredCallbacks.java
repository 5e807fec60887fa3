package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The authentic callbacks as they came, so that the same bytes once more change nothing. */
@ApplicationScoped
class StoredCallbacks {

    private static final String BEFORE = "select count(*) from gerbang_callback where account = ?1 and digest = ?2";

    @Inject
    Database database;

    /** The database's time if these bytes have not come before, else null. */
    @Nullable
    Instant ifNew(String account, String digest) {
        Object[] found = (Object[]) database.entityManager()
                .createNativeQuery("select (" + database.clock() + "), (" + BEFORE + ")")
                .setParameter(1, account)
                .setParameter(2, digest)
                .getSingleResult();
        boolean isNew = ((Number) found[1]).intValue() == 0;
        return isNew ? Instant.ofEpochMilli(((Number) found[0]).longValue()) : null;
    }

    void add(CallbackRow callback) {
        database.entityManager().persist(callback);
    }
}
