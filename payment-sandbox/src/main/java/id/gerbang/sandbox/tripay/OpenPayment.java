package id.gerbang.sandbox.tripay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that can be paid to any number of times, each time with any amount.
 *
 * @param uuid the vendor's number, unique
 * @param method the channel's code
 * @param merchantRef the merchant's own number; not unique; null if the merchant gave none
 * @param payCode digits to pay to; null for a channel that shows a QR instead
 */
record OpenPayment(
        String uuid,
        Owner owner,
        String method,
        @Nullable String merchantRef,
        @Nullable String customerName,
        Instant createdAt,
        @Nullable String payCode) {

    Channel channel() {
        return Channels.known(method);
    }

    boolean receives(Transaction transaction) {
        return uuid.equals(transaction.openPayment());
    }
}
