package id.gerbang.tripay;

import id.gerbang.ConfigurationException;
import id.gerbang.PaymentMode;

/** What TriPay's sandbox lacks. */
final class ProductionOnly {

    private final String account;
    private final PaymentMode mode;
    private final String what;

    ProductionOnly(String account, PaymentMode mode, String what) {
        this.account = account;
        this.mode = mode;
        this.what = what;
    }

    /**
     * Says so at once.
     *
     * @throws ConfigurationException in sandbox mode
     */
    void check() {
        if (mode == PaymentMode.SANDBOX) {
            throw new ConfigurationException(
                    "gerbang." + account + ".mode", "is sandbox, where TriPay has no " + what + "; production has");
        }
    }
}
