package id.gerbang.sandbox.tripay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens transactions and lets things happen to them. Each change of status is told by a callback. */
final class Payments {

    private final Transactions transactions;
    private final CallbackDelivery delivery;
    private final Clock clock;
    private final References references = new References();

    Payments(Transactions transactions, CallbackDelivery delivery, Clock clock) {
        this.transactions = transactions;
        this.delivery = delivery;
        this.clock = clock;
    }

    Transaction open(Merchant merchant, Mode mode, Order order) {
        Owner owner = new Owner(mode, merchant.code());
        Fees fees = merchant.feesOf(order.amount(), order.channel());
        String payCode = order.channel().givesPayCode() ? references.payCode() : null;
        return transactions.add(number -> new Transaction(
                references.next(owner, number), owner, order, clock.instant(), fees, payCode, State.NEW, List.of()));
    }

    /** Lets something happen; empty if there is no such transaction, otherwise how it is afterwards. */
    Optional<Transaction> act(String reference, Action action) {
        return change(reference, transaction -> true, action, clock.instant());
    }

    /** Expires what nobody paid in time. */
    void expireDue() {
        Instant now = clock.instant();
        for (Transaction transaction : transactions.oldestFirst()) {
            if (transaction.overdue(now)) {
                expire(transaction.reference(), now);
            }
        }
    }

    /** Expires one transaction if nobody paid it in time; empty if there was nothing to change. */
    Optional<Transaction> expireIfDue(String reference) {
        return expire(reference, clock.instant());
    }

    private Optional<Transaction> expire(String reference, Instant now) {
        return change(reference, current -> current.overdue(now), Action.EXPIRE, now);
    }

    private Optional<Transaction> change(String reference, Predicate<Transaction> when, Action action, Instant now) {
        Optional<Transaction> changed = transactions.update(
                reference,
                current -> Optional.of(current).filter(when).map(transaction -> changed(transaction, action, now)));
        changed.ifPresent(transaction ->
                delivery.send(transaction.reference(), transaction.callbacks().size()));
        return changed;
    }

    private static Transaction changed(Transaction before, Action action, Instant now) {
        Transaction after = before.with(action.from(before.state(), now));
        int number = before.callbacks().size() + 1;
        String url = before.order().links().callbackUrl();
        return after.with(new Callback(number, after.status(), url, CallbackBody.of(after), List.of()));
    }
}
