package id.gerbang.sandbox.tripay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a channel costs.
 *
 * @param flat rupiah per payment
 * @param percent of the amount, rounded half up to a rupiah
 * @param minimum rupiah, at least
 * @param bounds what the list of channels says
 */
record Fee(long flat, BigDecimal percent, long minimum, Bounds bounds) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * From and to, in rupiah, as shown. They bound nothing: the document's QRIS costs more than its own maximum.
     *
     * @param to null for none
     */
    record Bounds(long from, @Nullable Long to) {}

    static Fee flat(long rupiah, Bounds bounds) {
        return new Fee(rupiah, BigDecimal.ZERO, 0, bounds);
    }

    /** The fee in rupiah for an amount in rupiah. */
    long of(long amount) {
        long share = BigDecimal.valueOf(amount)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.max(minimum, flat + share);
    }
}
