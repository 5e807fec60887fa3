package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.callback.Callback;
import id.gerbang.sandbox.callback.CallbackDelivery;
import id.gerbang.sandbox.callback.CallbackMaker;
import id.gerbang.sandbox.gateway.Merchants;
import id.gerbang.sandbox.journal.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens transactions and lets things happen to them. Each change of status is told by a callback. */
final class Payments {

    private final Register<Transaction> transactions;
    private final Merchants<Merchant> merchants;
    private final CallbackMaker callbacks;
    private final CallbackDelivery<Transaction> delivery;
    private final Clock clock;
    private final References references = new References();

    Payments(
            Register<Transaction> transactions,
            Merchants<Merchant> merchants,
            CallbackMaker callbacks,
            CallbackDelivery<Transaction> delivery,
            Clock clock) {
        this.transactions = transactions;
        this.merchants = merchants;
        this.callbacks = callbacks;
        this.delivery = delivery;
        this.clock = clock;
    }

    Transaction open(Merchant merchant, Mode mode, Order order) {
        Owner owner = new Owner(mode, merchant.code());
        Fees fees = merchant.feesOf(order.amount(), order.channel());
        String payCode = order.channel().givesPayCode() ? references.payCode() : null;
        return transactions.add(number -> new Transaction(
                references.next(owner, number),
                owner,
                order,
                clock.instant(),
                fees,
                payCode,
                null,
                State.NEW,
                List.of()));
    }

    /** One more payment into an open payment, paid at once; its fee is the merchant's. */
    Transaction payInto(OpenPayment openPayment, long amount) {
        Instant now = clock.instant();
        Owner owner = openPayment.owner();
        Customer customer = new Customer(openPayment.customerName(), null, null);
        Order order = new Order(
                openPayment.method(),
                openPayment.merchantRef(),
                amount,
                customer,
                List.of(),
                new Links(null, null),
                null);
        Fees fees = new Fees(openPayment.channel().fee().of(amount), 0);
        Transaction paid = transactions.add(number -> changed(
                new Transaction(
                        references.next(owner, number),
                        owner,
                        order,
                        now,
                        fees,
                        openPayment.payCode(),
                        openPayment.uuid(),
                        State.NEW,
                        List.of()),
                Action.PAY,
                now));
        delivery.sendNewest(paid);
        return paid;
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
        changed.ifPresent(delivery::sendNewest);
        return changed;
    }

    private Transaction changed(Transaction before, Action action, Instant now) {
        Transaction after = before.with(action.from(before.state(), now));
        int number = before.callbacks().size() + 1;
        return after.with(callbacks.make(
                number,
                after.status().name(),
                callbackUrl(after),
                CallbackBody.of(after),
                Callback.Sending.FOUR_TIMES));
    }

    private @Nullable String callbackUrl(Transaction transaction) {
        String url = transaction.order().links().callbackUrl();
        return url != null
                ? url
                : merchants
                        .withCode(transaction.owner().merchant())
                        .flatMap(Merchant::callbackUrl)
                        .orElse(null);
    }
}
