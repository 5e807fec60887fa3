package id.gerbang.webhook.ledger;

import id.gerbang.webhook.ledger.ActRow.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;

/** The authentic callbacks that Gerbang cannot read. Each one is kept once, until a person has resolved it. */
@ApplicationScoped
public class UnreadableCallbacks {

    private static final Logger LOG = Logger.getLogger(UnreadableCallbacks.class.getName());

    private static final String SAME =
            "select u.id from UnreadableCallbackRow u where u.account = ?1 and u.digest = ?2";

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    /**
     * An unreadable callback that nobody has resolved yet.
     *
     * @param id Gerbang's id of the callback
     * @param account that it was posted to
     * @param since when it first arrived
     * @param reason why Gerbang cannot read it
     * @param body what the gateway posted, as UTF-8 text; may contain personal data of a customer
     */
    public record Open(String id, String account, Instant since, String reason, String body) {

        /** Without the body, so that no log shows it. */
        @Override
        public String toString() {
            return "unreadable callback " + id + " of " + account + " at " + since + ": " + reason;
        }
    }

    /**
     * Stores an authentic callback that cannot be read. If the same bytes are stored already, changes nothing.
     *
     * @param account that it was posted to
     * @param reason why it cannot be read
     * @param body as it came
     */
    public void keep(String account, String reason, byte[] body) {
        String digest = Digest.of(body);
        transactions.run(() -> {
            if (isKept(account, digest)) {
                return;
            }
            UnreadableCallbackRow row = new UnreadableCallbackRow(account, digest, reason, body, database.now());
            database.entityManager().persist(row);
            database.onCommit(() -> LOG.severe(() -> "unreadable callback " + row.id + " of " + account + " is kept: "
                    + reason + ". It may be about a payment: a person has to look"));
        });
    }

    private boolean isKept(String account, String digest) {
        return !database.entityManager()
                .createQuery(SAME, String.class)
                .setParameter(1, account)
                .setParameter(2, digest)
                .getResultList()
                .isEmpty();
    }

    /**
     * Those that nobody has resolved yet, oldest first.
     *
     * @param most how many
     */
    public List<Open> open(int most) {
        return transactions.run(() -> database
                .entityManager()
                .createQuery(
                        "select u from UnreadableCallbackRow u where u.resolvedAt is null order by u.id",
                        UnreadableCallbackRow.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Open(
                        row.id, row.account, row.receivedAt, row.reason, new String(row.body, StandardCharsets.UTF_8)))
                .toList());
    }

    /**
     * Notes that a person has resolved a callback.
     *
     * @return false if there is no such callback that is open
     */
    public boolean resolve(String id, Act act) {
        return transactions.run(() -> {
            UnreadableCallbackRow row =
                    database.entityManager().find(UnreadableCallbackRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.resolvedAt != null) {
                return false;
            }
            Instant now = database.now();
            row.resolvedAt = now;
            database.entityManager().persist(new ActRow(id, What.RESOLVED, act, now));
            return true;
        });
    }
}
