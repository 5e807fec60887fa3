package id.gerbang.feature;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import java.util.List;

/** Optional feature: the gateway finds payments by the shop's name of them. */
public interface MerchantRefLookup {

    /**
     * The payments with a merchant_ref, newest first: none, one, or several where a gateway does not insist on unique
     * ones.
     *
     * @param merchantRef exactly as it was sent
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    List<Payment> findByMerchantRef(String merchantRef);
}
