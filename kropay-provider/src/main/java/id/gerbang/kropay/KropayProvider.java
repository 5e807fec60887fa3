package id.gerbang.kropay;

import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.PaymentProvider;
import id.gerbang.spi.VendorJson;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Kropay. Settings: {@code api-key}, which is needed, and {@code zone}, that of the times in Kropay's answers, which say
 * none ({@code Asia/Jakarta} unless it is set).
 */
public final class KropayProvider implements PaymentProvider {

    private static final URI ADDRESS = URI.create("https://kropay.krispediadigital.my.id");

    /** For {@link java.util.ServiceLoader}. */
    public KropayProvider() {}

    @Override
    public String getId() {
        return "kropay";
    }

    @Override
    public Set<String> getConfigKeys() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList("api-key", "zone")));
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        JsonApi api = JsonApi.of(config, config.getBaseUrl(ADDRESS), "X-API-KEY", "", config.requireSecret("api-key"));
        return new KropayGateway(
                api,
                new TransactionJson(config.getAccount(), zone(config)),
                new ZoneCheck(config),
                new VendorJson.Reader(config.getAccount()));
    }

    private static ZoneId zone(GatewayConfig config) {
        String zone = config.find("zone");
        try {
            return ZoneId.of(zone == null ? "Asia/Jakarta" : zone);
        } catch (DateTimeException e) {
            throw config.wrong("zone", "is not a time zone such as Asia/Jakarta");
        }
    }
}
