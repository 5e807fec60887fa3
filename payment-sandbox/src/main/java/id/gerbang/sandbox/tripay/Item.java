package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param price rupiah each; negative for a discount
 * @param quantity 1 or more
 */
record Item(
        @Nullable String sku,
        String name,
        long price,
        long quantity,
        @Nullable String productUrl,
        @Nullable String imageUrl) {

    /** Rupiah. */
    long subtotal() {
        return price * quantity;
    }
}
