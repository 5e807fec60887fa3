package id.gerbang.tck;

import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.PaymentProvider;
import id.gerbang.tck.example.ContohProvider;
import java.util.Set;

/** The example's provider with what the test that runs now has spoilt in it. */
public final class SpoiledProvider implements PaymentProvider {

    /** A service loader makes the provider, so it cannot be told otherwise. One test runs at a time. */
    private static Bad bad = Bad.NOTHING;

    private final PaymentProvider good = new ContohProvider();

    static void spoilBy(Bad what) {
        bad = what;
    }

    @Override
    public String getId() {
        return bad.id(good);
    }

    @Override
    public Set<String> getConfigKeys() {
        return bad.keys(good);
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        return bad.open(good, config);
    }
}
