package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The providers on the class path: those that the context class loader sees first, then those beside this API. A broken
 * one is reported and hides nobody. Nothing is kept in a static field, so that an application can be deployed anew.
 */
final class Providers {

    private static final Logger LOG = Logger.getLogger(Providers.class.getName());

    private static final int MOST_BROKEN = 100;

    private final Map<String, List<PaymentProvider>> byId = new TreeMap<>();
    private final Map<String, Set<String>> configKeys = new TreeMap<>();
    private final Set<String> broken = new TreeSet<>();

    private Providers() {}

    static Providers find() {
        Providers providers = new Providers();
        ClassLoader own = Providers.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && context != own) {
            providers.load(context);
        }
        providers.load(own);
        return providers;
    }

    private void load(@Nullable ClassLoader loader) {
        Map<String, List<PaymentProvider>> found = new TreeMap<>();
        Iterator<PaymentProvider> services =
                ServiceLoader.load(PaymentProvider.class, loader).iterator();
        // bounded: a class loader that was closed fails at every step and never comes to an end
        for (int failures = 0; failures < MOST_BROKEN; ) {
            try {
                if (!services.hasNext()) {
                    break;
                }
                PaymentProvider provider = services.next();
                Set<String> keys = new TreeSet<>(provider.getConfigKeys());
                found.computeIfAbsent(provider.getId(), id -> new ArrayList<>()).add(provider);
                configKeys.putIfAbsent(provider.getId(), keys);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                failures++;
                report(e);
            }
        }
        found.forEach(byId::putIfAbsent);
    }

    /** Once, although a second class loader may come by the same provider. */
    private void report(Throwable e) {
        if (broken.add(e.toString())) {
            LOG.log(Level.SEVERE, e, () -> "a payment provider cannot be loaded and is left out: " + e);
        }
    }

    Set<String> ids() {
        return new TreeSet<>(byId.keySet());
    }

    /** The settings that a provider understands, none if it is not there. */
    Set<String> configKeys(String id) {
        return configKeys.getOrDefault(id, Collections.emptySet());
    }

    /**
     * The provider of that name.
     *
     * @param id its name
     * @param key the setting that asks for it
     */
    PaymentProvider get(String id, String key) {
        List<PaymentProvider> found = byId.get(id);
        if (found == null) {
            throw new ConfigurationException(
                    key,
                    "asks for the provider '" + id + "', which is not on the class path (there: " + ids()
                            + "); " + nearest(id) + "add its jar, id.gerbang:" + id
                            + "-provider if it is one of Gerbang's"
                            + (broken.isEmpty() ? "" : "; or mend it, the log names what could not be loaded"));
        }
        if (found.size() > 1) {
            throw new ConfigurationException(
                    key,
                    "asks for the provider '" + id + "', which is there more than once; remove one of "
                            + jar(found.get(0)) + " and " + jar(found.get(1)));
        }
        return found.get(0);
    }

    /** An account is named like its provider, unless it says otherwise: a slip in one is a slip in the other. */
    private String nearest(String id) {
        return ids().stream()
                .filter(each -> Levenshtein.isSlip(id, each))
                .findFirst()
                .map(each -> "if you mean '" + each + "', correct the name; if not, ")
                .orElse("");
    }

    private static String jar(PaymentProvider provider) {
        CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
        return provider.getClass().getName() + " in "
                + (source == null ? "an unknown place" : String.valueOf(source.getLocation()));
    }
}
