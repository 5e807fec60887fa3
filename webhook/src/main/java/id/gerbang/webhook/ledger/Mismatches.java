package id.gerbang.webhook.ledger;

import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentMismatch.Reason;
import id.gerbang.webhook.ledger.ActRow.What;
import id.gerbang.webhook.tally.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a gateway says for certain and does not fit: kept for a person, once for the same reason and figures. */
@ApplicationScoped
public class Mismatches {

    private static final Logger LOG = Logger.getLogger(Mismatches.class.getName());

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    Events events;

    @Inject
    Tally tally;

    /**
     * One that nobody has looked at yet.
     *
     * @param id also of the event that told it
     * @param account that it is about
     * @param reason what does not fit
     * @param notice what the gateway says
     * @param paymentId the payment that it does not fit, or null
     * @param since when it came
     */
    public record Open(
            String id,
            String account,
            Reason reason,
            PaymentNotice notice,
            @Nullable String paymentId,
            Instant since) {}

    /**
     * Those that nobody has looked at yet, oldest first.
     *
     * @param most how many
     */
    public List<Open> open(int most) {
        return transactions.run(() -> database
                .entityManager()
                .createQuery("select m from MismatchRow m where m.resolvedAt is null order by m.id", MismatchRow.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .flatMap(row -> Sense.of("mismatch " + row.id, () -> open(row)))
                .toList());
    }

    private static Open open(MismatchRow row) {
        return new Open(
                row.id,
                row.account,
                Reason.valueOf(row.reason),
                PaymentJson.readNotice(PaymentJson.parse(row.notice)),
                row.paymentId,
                row.createdAt);
    }

    /**
     * Notes that somebody has looked at one. It is kept.
     *
     * @return false if there is none such that is open
     */
    public boolean resolve(String id, Act act) {
        return transactions.run(() -> {
            MismatchRow row = database.entityManager().find(MismatchRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.resolvedAt != null) {
                return false;
            }
            Instant now = database.now();
            row.resolvedAt = now;
            database.entityManager().persist(new ActRow(id, What.RESOLVED, act, now));
            return true;
        });
    }

    /** Stores one and has the shop told, unless it is known. */
    void add(
            @Nullable PaymentRow row,
            String account,
            PaymentMode mode,
            PaymentNotice notice,
            Reason reason,
            Instant now) {
        String fingerprint = fingerprint(account, notice, reason);
        if (have(fingerprint)) {
            return;
        }
        PaymentMismatch event = PaymentMismatch.of(
                TimeOrderedId.at(now), now, account, mode, row == null ? null : row.payment(), reason, notice);
        database.entityManager().persist(new MismatchRow(event, fingerprint));
        events.add(row, event);
        database.onCommit(() -> {
            tally.mismatch(account, reason);
            LOG.warning(
                    () -> "mismatch " + event.getId() + " at " + account + ": " + reason + ". A person has to look");
        });
    }

    /** Whether there is any about what the gateway calls so. */
    boolean haveAbout(String account, String reference) {
        return !database.entityManager()
                .createQuery("select m.id from MismatchRow m where m.account = ?1 and m.reference = ?2", String.class)
                .setParameter(1, account)
                .setParameter(2, reference)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static String fingerprint(String account, PaymentNotice notice, Reason reason) {
        return Digest.of(String.join(
                "|",
                account,
                notice.getReference(),
                reason.name(),
                notice.getTotalAmount().toString(),
                String.valueOf(notice.getMerchantRef()),
                notice.getGatewayStatus()));
    }

    private boolean have(String fingerprint) {
        return !database.entityManager()
                .createQuery("select m.id from MismatchRow m where m.fingerprint = ?1", String.class)
                .setParameter(1, fingerprint)
                .getResultList()
                .isEmpty();
    }
}
