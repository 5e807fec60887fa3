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
import id.gerbang.webhook.tally.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

    @Inject
    Tally tally;

    /** What a gateway says about a payment for certain, and its rule about amounts. */
    public record Said(
            String account, PaymentMode mode, PaymentNotice notice, BiPredicate<Payment, Rupiah> settledBy) {}

    /**
     * What an authentic callback came to.
     *
     * @param paymentId ours of the payment that it is about; null if there is none, or the callback was known
     */
    public record Received(Outcome outcome, @Nullable String paymentId) {}

    private static final Received REPEATED = new Received(Outcome.REPEATED, null);

    /**
     * Stores an authentic callback and what follows from it. The same bytes once more change nothing.
     *
     * @param body the callback's, as it came
     */
    public Received receive(Said said, byte[] body) {
        String digest = Digest.of(body);
        return transactions.run(() -> {
            PaymentRow known = lockRowOf(said);
            // not before there is the lock: another thread may have had it with the same bytes
            Instant now = callbacks.ifNew(said.account(), digest);
            if (now == null) {
                return REPEATED;
            }
            PaymentRow row = known == null ? intoOpenPayment(said, now) : known;
            Outcome outcome = apply(row, said, now);
            String paymentId = row == null ? null : row.id;
            callbacks.add(new CallbackRow(said.account(), digest, paymentId, outcome, body, now));
            return new Received(outcome, paymentId);
        });
    }

    /**
     * Stores what follows from the gateway's answer to a question of ours.
     *
     * @return false if what is stored of that payment makes no sense, so that nothing is changed
     */
    public boolean learn(Said said) {
        return transactions.run(() -> {
            PaymentRow known = lockRowOf(said);
            if (known != null && makesNoSense(known)) {
                return false;
            }
            Instant now = database.now();
            PaymentRow row = known == null ? intoOpenPayment(said, now) : known;
            Outcome outcome = apply(row, said, now);
            if (row != null && outcome == Outcome.CHANGED) {
                foundByAsking(row);
            }
            return true;
        });
    }

    private static boolean makesNoSense(PaymentRow row) {
        return Sense.of("payment " + row.id, () -> List.of(row.status(), row.payment()))
                .findAny()
                .isEmpty();
    }

    /** Counts an end that no callback has told of. */
    void foundByAsking(PaymentRow row) {
        if (row.hintedAt == null && !Pace.isOpen(row.status())) {
            database.onCommit(() -> tally.recovered(row.account, row.status()));
        }
    }

    private Outcome apply(@Nullable PaymentRow row, Said said, Instant now) {
        Reason misfit = Misfit.of(row, said);
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

    /** The payment by its reference, or else a create that was never answered; null if there is neither. */
    private @Nullable PaymentRow lockRowOf(Said said) {
        PaymentNotice notice = said.notice();
        PaymentRow row = payments.lockByReference(said.account(), notice.getReference());
        if (row != null || !notice.isClosed()) {
            return row;
        }
        PaymentRow created = lockAttempt(said);
        // while this waited for its lock it may have been answered
        boolean isIt = created != null
                && (isUnanswered(created) || notice.getReference().equals(created.reference));
        return isIt ? created : null;
    }

    /** What a create asked for under the same name. */
    private @Nullable PaymentRow lockAttempt(Said said) {
        String merchantRef = said.notice().getMerchantRef();
        return merchantRef == null ? null : payments.lockByCreatedRef(said.account(), merchantRef);
    }

    /** A new payment, if it came into an open one; under the name of an attempt of ours it is not what was asked for. */
    private @Nullable PaymentRow intoOpenPayment(Said said, Instant now) {
        PaymentNotice notice = said.notice();
        if (notice.isClosed() || lockAttempt(said) != null) {
            return null;
        }
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
        database.onCommit(() -> tally.transition(row.account, payment.getStatus()));
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
