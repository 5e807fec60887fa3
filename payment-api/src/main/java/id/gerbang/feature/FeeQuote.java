package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.Rupiah;
import org.jspecify.annotations.Nullable;

/** What a payment costs by one channel. */
@AutoValue
public abstract class FeeQuote {

    FeeQuote() {}

    /**
     * What the gateway said.
     *
     * @param channel its code
     * @param amount of the payment
     * @param feeMerchant the shop's part, or null
     * @param feeCustomer the customer's part, or null
     */
    public static FeeQuote of(
            String channel, Rupiah amount, @Nullable Rupiah feeMerchant, @Nullable Rupiah feeCustomer) {
        Rupiah total = feeMerchant == null || feeCustomer == null ? null : feeMerchant.plus(feeCustomer);
        return new AutoValue_FeeQuote(channel, amount, feeMerchant, feeCustomer, total, false);
    }

    /**
     * What was reckoned without the gateway.
     *
     * @param channel its code
     * @param amount of the payment
     * @param totalFee the whole fee; who bears it is not known
     */
    public static FeeQuote estimate(String channel, Rupiah amount, Rupiah totalFee) {
        return new AutoValue_FeeQuote(channel, amount, null, null, totalFee, true);
    }

    /** The channel's code. */
    public abstract String getChannel();

    /** The payment's amount. */
    public abstract Rupiah getAmount();

    /** The shop's part, or null if it is not known. */
    public abstract @Nullable Rupiah getFeeMerchant();

    /** The customer's part, or null if it is not known. */
    public abstract @Nullable Rupiah getFeeCustomer();

    /** Both parts, or null if one is not known. */
    public abstract @Nullable Rupiah getTotalFee();

    /** True if the gateway was not asked: it may say something else. */
    public abstract boolean isEstimate();
}
