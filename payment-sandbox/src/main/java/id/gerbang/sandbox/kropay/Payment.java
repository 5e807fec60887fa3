package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.callback.Callback;
import id.gerbang.sandbox.callback.Told;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A QRIS payment.
 *
 * @param reference the vendor's number, unique
 * @param merchant the merchant's name
 * @param uniqueCode rupiah that the customer pays on top
 * @param paidAt null unless it is paid
 * @param callbacks what was told, by the gateway or by a forger, oldest first
 */
record Payment(
        String reference,
        String merchant,
        Order order,
        long uniqueCode,
        Instant createdAt,
        Status status,
        @Nullable Instant paidAt,
        List<Callback> callbacks)
        implements Told<Payment> {

    /** 0.2 % is 1 in 500. */
    private static final long FEE_DIVISOR = 500;

    Payment {
        callbacks = List.copyOf(callbacks);
    }

    /** What happened to it at that time; it is paid only by being paid. */
    Payment with(Status next, Instant now) {
        Instant paid = next == Status.PAID ? now : null;
        return new Payment(reference, merchant, order, uniqueCode, createdAt, next, paid, callbacks);
    }

    @Override
    public Payment with(Callback callback) {
        List<Callback> all = callback.among(callbacks);
        return new Payment(reference, merchant, order, uniqueCode, createdAt, status, paidAt, all);
    }

    /** What the customer pays, in rupiah, exactly. */
    long totalAmount() {
        return order.amount() + uniqueCode;
    }

    /** What Kropay keeps of it, in rupiah. */
    long fee() {
        return feeOf(totalAmount());
    }

    /** What reaches the merchant, in rupiah. */
    long netAmount() {
        return totalAmount() - fee();
    }

    boolean pending() {
        return status == Status.PENDING;
    }

    boolean overdue(Instant now) {
        return pending() && !now.isBefore(order.expiresAt());
    }

    /** 0.2 % of what the customer pays, rounded half up. */
    static long feeOf(long totalAmount) {
        return (totalAmount + FEE_DIVISOR / 2) / FEE_DIVISOR;
    }
}
