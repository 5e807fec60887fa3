package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.callback.Callback;
import id.gerbang.sandbox.callback.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed payment, or one payment into an open payment.
 *
 * @param reference the vendor's number, unique
 * @param payCode digits to pay with; null for a channel that has none
 * @param openPayment the uuid of the open payment; null for a closed payment
 * @param callbacks one for each change of status, oldest first
 */
record Transaction(
        String reference,
        Owner owner,
        Order order,
        Instant createdAt,
        Fees fees,
        @Nullable String payCode,
        @Nullable String openPayment,
        State state,
        List<Callback> callbacks)
        implements Told<Transaction> {

    Transaction {
        callbacks = List.copyOf(callbacks);
    }

    Transaction with(State next) {
        return new Transaction(reference, owner, order, createdAt, fees, payCode, openPayment, next, callbacks);
    }

    @Override
    public Transaction with(Callback callback) {
        List<Callback> all = callback.among(callbacks);
        return new Transaction(reference, owner, order, createdAt, fees, payCode, openPayment, state, all);
    }

    Status status() {
        return state.status();
    }

    /** What the customer pays, in rupiah. */
    long totalAmount() {
        return order.amount() + fees.customer();
    }

    /** What reaches the merchant, in rupiah. */
    long amountReceived() {
        return order.amount() - fees.merchant();
    }

    /** Changes of status that a gateway would hardly make, such as {@code PAID after REFUND}, oldest first. */
    List<String> oddities() {
        List<String> oddities = new ArrayList<>();
        Status before = Status.UNPAID;
        for (Callback callback : callbacks) {
            Status after = Status.valueOf(callback.status());
            if (!after.usuallyFollows(before)) {
                oddities.add(after + " after " + before);
            }
            before = after;
        }
        return oddities;
    }

    boolean overdue(Instant now) {
        Instant expiresAt = order.expiresAt();
        return expiresAt != null && status() == Status.UNPAID && !now.isBefore(expiresAt);
    }
}
