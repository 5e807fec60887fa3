package id.gerbang.webhook.ledger;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.event.PaymentExpired;
import id.gerbang.event.PaymentFailed;
import id.gerbang.event.PaymentMismatch.Reason;
import id.gerbang.event.PaymentPaid;
import id.gerbang.event.PaymentRefunded;
import id.gerbang.webhook.ledger.CallbackRow.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the gateway says, done to payments: payment, callback and event are stored in one commit. */
@ApplicationScoped
public class Ledger {

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    StoredPayments payments;

    @Inject
    StoredOpenPayments openPayments;

    @Inject
    StoredCallbacks callbacks;

    @Inject
    Mismatches mismatches;

    @Inject
    Events events;

    @Inject
    Pace pace;

    /** What a gateway says about a payment for certain, and its rule about amounts. */
    public record Said(
            String account, PaymentMode mode, PaymentNotice notice, BiPredicate<Payment, Rupiah> settledBy) {}

    /**
     * Stores an authentic callback and what follows from it. The same bytes once more change nothing.
     *
     * @param body the callback's, as it came
     * @return whether there may be an event to be told
     */
    public boolean receive(Said said, byte[] body) {
        String digest = Digest.of(body);
        return transactions.run(() -> {
            if (callbacks.have(said.account(), digest)) {
                return false;
            }
            Instant now = database.now();
            PaymentRow row = lockRowOf(said, now);
            // another thread may have had the lock with the same bytes
            if (callbacks.have(said.account(), digest)) {
                return false;
            }
            Outcome outcome = apply(row, said, now);
            callbacks.add(new CallbackRow(said.account(), digest, row == null ? null : row.id, outcome, body, now));
            return outcome != Outcome.NO_CHANGE;
        });
    }

    /**
     * Stores what follows from the gateway's answer to a question of ours.
     *
     * @return whether there may be an event to be told
     */
    public boolean learn(Said said) {
        return transactions.run(() -> {
            Instant now = database.now();
            return apply(lockRowOf(said, now), said, now) != Outcome.NO_CHANGE;
        });
    }

    /**
     * Stores an authentic callback that cannot be understood, once.
     *
     * @param account it came for
     * @param body as it came
     */
    public void keepUnreadable(String account, byte[] body) {
        String digest = "refused:" + Digest.of(body);
        transactions.run(() -> {
            if (!callbacks.have(account, digest)) {
                callbacks.add(new CallbackRow(account, digest, null, Outcome.UNREADABLE, body, database.now()));
            }
        });
    }

    private Outcome apply(@Nullable PaymentRow row, Said said, Instant now) {
        Reason misfit = misfit(row, said);
        if (misfit == Reason.AMOUNT && row != null && isUnanswered(row)) {
            refuseUntilAnswered(row, now);
        }
        if (misfit != null) {
            mismatches.add(row, said.account(), said.mode(), said.notice(), misfit, now);
            return Outcome.MISMATCH;
        }
        return change(Objects.requireNonNull(row), said.notice(), now) ? Outcome.CHANGED : Outcome.NO_CHANGE;
    }

    private static boolean isUnanswered(PaymentRow row) {
        return row.reference == null && row.sentAt != null;
    }

    /** What the customer pays in fees is in the create's answer: until that cannot come any more, nobody can judge. */
    private static void refuseUntilAnswered(PaymentRow row, Instant now) {
        if (Objects.requireNonNull(row.sentAt).plus(Creates.CERTAIN_AFTER).isAfter(now)) {
            throw new IllegalStateException("the create of " + row.createdRef + " has not been answered yet");
        }
    }

    /** The payment by its reference, or else a create that was never answered, or else a new one of an open payment. */
    private @Nullable PaymentRow lockRowOf(Said said, Instant now) {
        PaymentNotice notice = said.notice();
        PaymentRow row = payments.lockByReference(said.account(), notice.getReference());
        if (row != null) {
            return row;
        }
        String merchantRef = notice.getMerchantRef();
        PaymentRow created = merchantRef == null ? null : payments.lockByCreatedRef(said.account(), merchantRef);
        if (!notice.isClosed()) {
            // into an open payment under the name of an attempt of ours: what it brings is not what was asked for
            return created == null ? intoOpenPayment(said, now) : null;
        }
        return created != null && isUnanswered(created) ? created : null;
    }

    private PaymentRow intoOpenPayment(Said said, Instant now) {
        PaymentNotice notice = said.notice();
        PaymentRow row = PaymentRow.of(
                Payment.builder()
                        .setId(TimeOrderedId.at(now))
                        .setAccount(said.account())
                        .setMode(said.mode())
                        .setReference(notice.getReference())
                        .setMerchantRef(notice.getMerchantRef())
                        .setOpenPayment(openPayments.onlyOneOf(said.account(), notice.getMerchantRef()))
                        .setStatus(PaymentStatus.PENDING)
                        .setAmount(notice.getTotalAmount())
                        .setAmountToPay(notice.getTotalAmount())
                        .setChannel(notice.getChannel())
                        .setChannelName(notice.getChannelName())
                        .build(),
                now);
        pace.plan(row, now);
        payments.add(row);
        return row;
    }

    /** What does not fit, or null if everything does. */
    private static @Nullable Reason misfit(@Nullable PaymentRow row, Said said) {
        PaymentNotice notice = said.notice();
        boolean ours = row != null
                && notice.isClosed() == (row.createdRef != null)
                && row.mode.equals(said.mode().name());
        if (row == null || !ours) {
            return Reason.NOT_OURS;
        }
        if (!Objects.equals(row.merchantRef, notice.getMerchantRef())) {
            return Reason.MERCHANT_REF;
        }
        if (!said.settledBy().test(row.payment(), notice.getTotalAmount())) {
            return Reason.AMOUNT;
        }
        return notice.getStatus() == PaymentStatus.UNKNOWN ? Reason.STATUS : null;
    }

    private boolean change(PaymentRow row, PaymentNotice notice, Instant now) {
        Payment stored = row.payment();
        String openPayment = notice.getOpenPayment();
        Payment same = stored.toBuilder()
                .setReference(notice.getReference())
                .setOpenPayment(openPayment == null ? stored.getOpenPayment() : openPayment)
                .build();
        Payment moved = same.toBuilder()
                .setStatus(notice.getStatus())
                .setGatewayStatus(notice.getGatewayStatus())
                .setFeeMerchant(notice.getFeeMerchant())
                // not fee_customer: it is what the next notice's amount is held against
                .setAmountReceived(notice.getAmountReceived())
                .setPaidAt(notice.getPaidAt())
                .build();
        return move(row, same, moved, now);
    }

    /**
     * Lets a payment go where the gateway says that it stands, if it may, and has the shop told.
     *
     * @param row locked
     * @param same the payment if it may not go there
     * @param moved the payment if it may
     * @return whether it went there
     */
    boolean move(PaymentRow row, Payment same, Payment moved, Instant now) {
        PaymentStatus from = row.status();
        boolean allowed = Transition.allowed(from, moved.getStatus());
        Payment payment = allowed ? moved : same;
        row.store(payment, now);
        row.sentAt = null;
        pace.plan(row, now);
        if (!allowed) {
            return false;
        }
        String id = TimeOrderedId.at(now);
        switch (payment.getStatus()) {
            case PAID -> {
                events.add(row, PaymentPaid.of(id, now, payment, Transition.late(from)));
                row.paidTold = true;
            }
            case EXPIRED -> events.add(row, PaymentExpired.of(id, now, payment));
            case FAILED -> events.add(row, PaymentFailed.of(id, now, payment));
            case REFUNDED -> events.add(row, PaymentRefunded.of(id, now, payment, row.paidTold));
            case PENDING, UNKNOWN -> {
                // nothing that a shop waits for
            }
        }
        return true;
    }
}
