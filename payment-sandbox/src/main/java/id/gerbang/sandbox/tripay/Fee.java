package id.gerbang.sandbox.tripay;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a channel costs.
 *
 * @param flat rupiah per payment
 * @param percent of the amount, rounded half up to a rupiah
 * @param minimum rupiah, at least
 */
record Fee(long flat, BigDecimal percent, long minimum) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Fee flat(long rupiah) {
        return new Fee(rupiah, BigDecimal.ZERO, 0);
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
