package id.gerbang.webhook.ledger;

import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentMismatch.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a gateway says for certain and does not fit: kept for a person, once for the same reason and figures. */
@ApplicationScoped
class Mismatches {

    @Inject
    Database database;

    @Inject
    Events events;

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
