package id.gerbang.tck;

import id.gerbang.spi.PaymentProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The providers of one name that {@link ServiceLoader} finds, and what it cannot load. */
record Discovered(List<PaymentProvider> providers, List<String> broken) {

    private static final int MOST_BROKEN = 100;

    static Discovered by(String id) {
        List<PaymentProvider> providers = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        Iterator<PaymentProvider> services =
                ServiceLoader.load(PaymentProvider.class).iterator();
        while (broken.size() < MOST_BROKEN) {
            try {
                if (!services.hasNext()) {
                    break;
                }
                PaymentProvider provider = services.next();
                if (id.equals(provider.getId())) {
                    providers.add(provider);
                }
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                broken.add(e + (e.getCause() == null ? "" : " (" + e.getCause() + ")"));
            }
        }
        return new Discovered(providers, broken);
    }

    boolean isOne() {
        return providers.size() == 1;
    }
}
