package id.gerbang.spi;

import java.util.Set;

/** A provider beside the API that reads all a provider can read; its gateway takes notes. */
public final class FakeProvider implements PaymentProvider {

    /** For {@link java.util.ServiceLoader}. */
    public FakeProvider() {}

    @Override
    public String getId() {
        return "fake";
    }

    @Override
    public Set<String> getConfigKeys() {
        return Set.of("api-key", "private-key", "merchant-code", "mode");
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        if (!Set.of("sandbox", "production").contains(config.require("mode"))) {
            throw config.wrong("mode", "is neither sandbox nor production");
        }
        config.requireSecret("api-key");
        config.requireSecret("private-key");
        config.getTimeout();
        config.getCallbackUrl();
        return new FakeGateway(config);
    }
}
