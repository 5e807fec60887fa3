package id.gerbang.webhook.ledger;

import id.gerbang.InvalidRequestException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.event.PaymentMismatch.Reason;
import id.gerbang.qris.Qris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the shop asked for: written before the gateway is called, and completed by its answer. */
@ApplicationScoped
public class Creates {

    private static final Logger LOG = Logger.getLogger(Creates.class.getName());

    /**
     * How long after a create was sent a look-up that finds nothing is to be believed: the longest timeout that can be
     * configured, and a minute for the gateway's own books.
     */
    static final Duration CERTAIN_AFTER = Duration.ofMinutes(6);

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    StoredPayments payments;

    @Inject
    StoredOpenPayments openPayments;

    @Inject
    Mismatches mismatches;

    @Inject
    Ledger ledger;

    @Inject
    Pace pace;

    /**
     * What is to be done about a request.
     *
     * @param payment as stored
     * @param since when the request was written down
     * @param step what comes next
     */
    public record Begun(Payment payment, Instant since, Step step) {}

    /** What comes next. */
    public enum Step {
        /** It is written down: send it, once. */
        SEND,
        /** It was sent and not answered: look it up, and do not send it. */
        LOOK_UP,
        /** As {@link #LOOK_UP}; and if the gateway does not have it by now, it never got it: send it anew. */
        LOOK_UP_OR_SEND,
        /** It was answered: the stored payment is the answer. */
        DONE
    }

    /**
     * Writes a request down before it is sent.
     *
     * @param timeToPay how long what it asks for can be paid at most
     * @throws InvalidRequestException if the merchant_ref stands for something else already; it says for what
     */
    public Begun begin(PaymentRequest request, PaymentMode mode, Duration timeToPay) {
        return transactions.run(() -> {
            Instant now = database.now();
            PaymentRow row = payments.lockByCreatedRef(request.getAccount(), request.getMerchantRef());
            if (row == null) {
                openPayments.refuseNameOfOne(request.getAccount(), request.getMerchantRef());
                row = PaymentRow.of(asked(request, mode, now), now);
                row.createdRef = request.getMerchantRef();
                row.sentAt = now;
                row.expiresAt = now.plus(CERTAIN_AFTER).plus(timeToPay);
                pace.plan(row, now);
                payments.add(row);
                return new Begun(row.payment(), now, Step.SEND);
            }
            Payment stored = row.payment();
            checkSame(request, mode, stored);
            if (row.sentAt == null) {
                return new Begun(stored, row.createdAt, Step.DONE);
            }
            boolean certain = !row.made && row.sentAt.plus(CERTAIN_AFTER).isBefore(now);
            return new Begun(stored, row.createdAt, certain ? Step.LOOK_UP_OR_SEND : Step.LOOK_UP);
        });
    }

    private static Payment asked(PaymentRequest request, PaymentMode mode, Instant now) {
        return Payment.builder()
                .setId(TimeOrderedId.at(now))
                .setAccount(request.getAccount())
                .setMode(mode)
                .setMerchantRef(request.getMerchantRef())
                .setStatus(PaymentStatus.UNKNOWN)
                .setChannel(request.getChannel())
                .setAmount(request.getAmount())
                .build();
    }

    private static void checkSame(PaymentRequest request, PaymentMode mode, Payment stored) {
        if (mode != stored.getMode()) {
            throw new InvalidRequestException("merchantRef", "was not used before in the mode " + stored.getMode());
        }
        if (!request.getAmount().equals(stored.getAmount())) {
            throw new InvalidRequestException(
                    "amount", "is " + stored.getAmount() + ", for which this merchantRef was used before");
        }
        if (!isSameChannel(request.getChannel(), stored.getChannel())) {
            throw new InvalidRequestException(
                    "channel", "is " + stored.getChannel() + ", for which this merchantRef was used before");
        }
    }

    /** Whether two codes name the same channel. Gateways ignore the case: {@code briva} is {@code BRIVA}. */
    public static boolean isSameChannel(@Nullable String one, @Nullable String other) {
        if (one == null) {
            return other == null;
        }
        return other != null && one.trim().equalsIgnoreCase(other.trim());
    }

    /**
     * Stores the gateway's answer to a create. A status that a callback has told in the meantime stays, and that it is
     * paid is not for this answer to say.
     *
     * @return the payment as stored
     */
    public Payment complete(Payment begun, Payment answer) {
        return transactions.run(() -> answered(begun, answer, database.now()).payment());
    }

    /**
     * Stores what the gateway says when it is asked about a create that it has not answered, and has the shop told where
     * that payment stands.
     *
     * @return the payment as stored
     */
    public Payment adopt(Payment begun, Payment detail) {
        return transactions.run(() -> {
            Instant now = database.now();
            PaymentRow row = answered(begun, detail, now);
            Payment same = row.payment();
            if (Objects.equals(same.getReference(), detail.getReference())) {
                Payment moved = same.toBuilder()
                        .setStatus(detail.getStatus())
                        .setGatewayStatus(detail.getGatewayStatus())
                        .setPaidAt(detail.getPaidAt())
                        .build();
                if (ledger.move(row, same, moved, now)) {
                    ledger.foundByAsking(row);
                }
            }
            return row.payment();
        });
    }

    private PaymentRow answered(Payment begun, Payment answer, Instant now) {
        PaymentRow row = Objects.requireNonNull(
                payments.lockByCreatedRef(begun.getAccount(), Objects.requireNonNull(begun.getMerchantRef())));
        Payment stored = row.payment();
        // or given up meanwhile, and the shop was told
        boolean known = stored.getReference() != null || stored.getStatus() != PaymentStatus.UNKNOWN;
        if (stored.getReference() != null && !Objects.equals(stored.getReference(), answer.getReference())) {
            LOG.severe(() -> begun.getAccount() + " has made two payments of " + begun.getMerchantRef() + ": "
                    + stored.getReference() + ", which is kept, and " + answer.getReference());
            return row;
        }
        Payment completed = answer.toBuilder()
                .setId(stored.getId())
                .setAmount(stored.getAmount())
                .setChannel(
                        isSameChannel(stored.getChannel(), answer.getChannel())
                                ? answer.getChannel()
                                : stored.getChannel())
                .setStatus(known ? stored.getStatus() : PaymentStatus.PENDING)
                .setGatewayStatus(known ? stored.getGatewayStatus() : answer.getGatewayStatus())
                .setPaidAt(stored.getPaidAt())
                .build();
        Instant latest = row.expiresAt;
        row.store(Qris.withoutWrong(completed), now);
        if (Qris.isWrong(completed)) {
            mismatches.add(row, stored.getAccount(), stored.getMode(), Notices.of(completed, true), Reason.QRIS, now);
        }
        if (latest != null && row.expiresAt != null && row.expiresAt.isAfter(latest)) {
            // a gateway's slip must not put off the question by years
            row.expiresAt = latest;
        }
        row.sentAt = null;
        row.nextCheckAt = null;
        pace.plan(row, now);
        return row;
    }

    /** Notes that the gateway said yes to a request, though in an answer that does not fit. */
    public void made(Payment begun) {
        transactions.run(() -> {
            PaymentRow row = lock(begun);
            if (row != null) {
                row.made = true;
            }
        });
    }

    /** Notes that what a request asked for cannot be paid any more: it was not answered, and its time is over. */
    public void expire(Payment begun) {
        transactions.run(() -> {
            PaymentRow row = lock(begun);
            if (row != null && row.sentAt != null) {
                Payment same = row.payment();
                Payment expired =
                        same.toBuilder().setStatus(PaymentStatus.EXPIRED).build();
                ledger.move(row, same, expired, database.now());
            }
        });
    }

    /** Forgets a request that took no effect at the gateway, so that it may be made again. */
    public void forget(Payment begun) {
        transactions.run(() -> {
            PaymentRow row = lock(begun);
            if (row != null && row.reference == null) {
                database.entityManager().remove(row);
            }
        });
    }

    private @Nullable PaymentRow lock(Payment begun) {
        return database.entityManager().find(PaymentRow.class, begun.getId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
