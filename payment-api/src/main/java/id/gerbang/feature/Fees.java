package id.gerbang.feature;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Optional feature: the gateway says what a payment will cost. */
public interface Fees {

    /**
     * Asks what a payment by a channel costs.
     *
     * @param amount of the payment
     * @param channel the gateway's code
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    FeeQuote getFee(Rupiah amount, String channel);

    /**
     * Asks what a payment costs by every channel that the merchant has.
     *
     * @param amount of the payment
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    List<FeeQuote> getFees(Rupiah amount);

    /**
     * Reckons what a payment costs by the fees of the gateway's own document, without asking. The merchant's own fees may
     * be others, and how the gateway rounds is not documented: here half a rupiah is rounded up.
     *
     * @param amount of the payment
     * @param channel the gateway's code
     * @return an {@linkplain FeeQuote#isEstimate() estimate}, or null if the document has no such channel
     */
    @Nullable
    FeeQuote estimateFee(Rupiah amount, String channel);
}
