package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which accounts a configuration speaks of, and whether every name in it is one that somebody reads. */
final class AccountSettings {

    private static final List<String> SHARED = Arrays.asList("gerbang.accounts", "gerbang.public-url");
    private static final List<String> OF_EVERY_ACCOUNT =
            Arrays.asList("provider", "base-url", "callback-url", "timeout");
    private static final List<String> OF_THE_LEDGER = Arrays.asList("gerbang.datasource");
    private static final int TYPO = 2;

    private final Settings settings;
    private final Providers providers;
    private final Set<String> accounts;
    /** The names that somebody reads, by the form in which all ways to write them are the same. */
    private final Map<String, String> known = new TreeMap<>();

    AccountSettings(Settings settings, Providers providers) {
        this.settings = settings;
        this.providers = providers;
        this.accounts = accounts();
        SHARED.forEach(this::know);
        OF_THE_LEDGER.forEach(this::know);
        accounts.forEach(account -> keys(account).forEach(this::know));
    }

    void forEach(BiConsumer<String, Supplier<PaymentProvider>> action) {
        accounts.forEach(account ->
                action.accept(account, () -> providers.get(providerOf(account), "gerbang." + account + ".provider")));
    }

    private Set<String> accounts() {
        String listed = settings.get("gerbang.accounts");
        Set<String> accounts = new LinkedHashSet<>();
        if (listed != null && !listed.trim().isEmpty()) {
            for (String account : listed.split(",", -1)) {
                if (!account.trim().isEmpty()) {
                    accounts.add(account.trim());
                }
            }
            return accounts;
        }
        for (String id : providers.ids()) {
            if (keys(id).stream().anyMatch(key -> settings.get(key) != null)) {
                accounts.add(id);
            }
        }
        for (String name : settings.getNames()) {
            String account = accountOf(name);
            if (account != null) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    /** The account of a name that only an account has, so that one whose jar is missing is not passed over. */
    private static @Nullable String accountOf(String name) {
        String[] parts = name.split("\\.", -1);
        boolean telling = parts.length == 3
                && parts[0].equals("gerbang")
                && (parts[2].equals("api-key") || parts[2].equals("provider"));
        return telling ? parts[1] : null;
    }

    private String providerOf(String account) {
        String provider = settings.get("gerbang." + account + ".provider");
        return provider == null || provider.trim().isEmpty() ? account : provider.trim();
    }

    private Set<String> keys(String account) {
        Set<String> keys = new TreeSet<>();
        OF_EVERY_ACCOUNT.forEach(key -> keys.add("gerbang." + account + "." + key));
        providers.configKeys(providerOf(account)).forEach(key -> keys.add("gerbang." + account + "." + key));
        return keys;
    }

    private void know(String key) {
        known.put(canonical(key), key);
    }

    /**
     * Finds names that nobody reads.
     *
     * @throws ConfigurationException if a name under the account's prefix is unknown, or one under {@code gerbang.} is
     *     nearly a known one
     */
    void check(String account) {
        String prefix = canonical("gerbang." + account + ".");
        for (String name : new TreeSet<>(settings.getNames())) {
            String canonical = canonical(name);
            if (!canonical.startsWith("gerbang_") || known.containsKey(canonical)) {
                continue;
            }
            String nearest = nearest(canonical);
            boolean typo = Levenshtein.distance(canonical, canonical(nearest)) <= TYPO;
            boolean concerns = canonical(nearest).startsWith(prefix) || SHARED.contains(nearest);
            if (typo && concerns) {
                throw new ConfigurationException(name, "is not a known setting; did you mean " + nearest + "?");
            }
            if (!typo && canonical.startsWith(prefix)) {
                throw new ConfigurationException(
                        name, "is not a known setting; those of this account are " + keys(account));
            }
        }
    }

    private String nearest(String canonical) {
        return known.values().stream()
                .min((a, b) -> Integer.compare(
                        Levenshtein.distance(canonical, canonical(a)), Levenshtein.distance(canonical, canonical(b))))
                .orElseThrow(IllegalStateException::new);
    }

    /** {@code gerbang.tripay.api-key} and {@code GERBANG_TRIPAY_API_KEY} are the same. */
    private static String canonical(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }
}
