package id.gerbang.sandbox.tripay;

import java.time.Instant;
import java.util.List;

/**
 * What a merchant asked for.
 *
 * @param method the channel's code
 * @param merchantRef the merchant's own number; not unique
 * @param amount rupiah, 1 or more
 * @param expiresAt when it can no longer be paid
 */
record Order(
        String method,
        String merchantRef,
        long amount,
        Customer customer,
        List<Item> items,
        Links links,
        Instant expiresAt) {

    Order {
        items = List.copyOf(items);
    }

    Channel channel() {
        return Channels.known(method);
    }

    boolean itemsAddUp() {
        return items.stream().mapToLong(Item::subtotal).sum() == amount;
    }
}
