package id.gerbang.tck.example;

import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.PaymentProvider;
import java.net.URI;
import java.util.Set;

/** Contoh, a gateway that does not exist. Settings: {@code api-key} and {@code callback-key}, both needed. */
public final class ContohProvider implements PaymentProvider {

    @Override
    public String getId() {
        return "contoh";
    }

    @Override
    public Set<String> getConfigKeys() {
        return Set.of("api-key", "callback-key");
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        return new ContohGateway(
                config,
                config.getBaseUrl(URI.create("https://api.contoh.example/v1")),
                config.requireSecret("api-key"),
                config.requireSecret("callback-key"));
    }
}
