package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import java.util.Set;

/**
 * A kind of gateway. Found by {@link java.util.ServiceLoader}, so it has a public constructor without arguments; it is
 * stateless, and opening is all it does.
 */
public interface PaymentProvider {

    /** The provider's name, for instance {@code tripay}: lower-case letters, digits and hyphens. */
    String getId();

    /**
     * The settings it understands besides those that every account has ({@code provider}, {@code base-url},
     * {@code callback-url}, {@code callback-token}, {@code timeout}), without their {@code gerbang.<account>.} prefix.
     * Anything else under that prefix is reported.
     */
    Set<String> getConfigKeys();

    /**
     * Opens one merchant account. Talks to nobody.
     *
     * @param config of the account
     * @throws ConfigurationException if a setting is missing, empty or wrong; it names the key
     */
    PaymentGateway open(GatewayConfig config);
}
