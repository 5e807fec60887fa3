package id.gerbang.sandbox.tripay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asked for, or a customer paid into an open payment.
 *
 * @param method the channel's code
 * @param merchantRef the merchant's own number; not unique; null only in an open payment
 * @param amount rupiah, 1 or more
 * @param items none in an open payment
 * @param expiresAt when it can no longer be paid; null in an open payment
 */
record Order(
        String method,
        @Nullable String merchantRef,
        long amount,
        Customer customer,
        List<Item> items,
        Links links,
        @Nullable Instant expiresAt) {

    Order {
        items = List.copyOf(items);
    }

    Channel channel() {
        return Channels.known(method);
    }

    boolean itemsAddUp() {
        return items.isEmpty() || items.stream().mapToLong(Item::subtotal).sum() == amount;
    }
}
