package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which accounts a configuration speaks of, and whether every name in it is one that somebody reads. */
final class AccountSettings {

    private static final List<String> SHARED = Arrays.asList(
            "gerbang.accounts",
            "gerbang.public-url",
            "gerbang.datasource",
            "gerbang.outbox.attempts",
            "gerbang.outbox.backoff",
            "gerbang.outbox.sweep");
    private static final List<String> OF_EVERY_ACCOUNT =
            Arrays.asList("provider", "base-url", "callback-url", "timeout");
    /** What only an account has, so that one whose jar is missing is not passed over. */
    private static final Pattern TELLING = Pattern.compile("gerbang\\.([^.]+)\\.(?:api-key|provider)");

    private static final Pattern TELLING_IN_ENVIRONMENT = Pattern.compile("GERBANG_([A-Z0-9_]+)_(?:API_KEY|PROVIDER)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,98}");
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
        told().stream().filter(account -> !isAmong(accounts, account)).forEach(accounts::add);
        return accounts;
    }

    /** The accounts that have a telling setting. An environment's names come last, since they blur a hyphen. */
    private Set<String> told() {
        Set<String> told = new LinkedHashSet<>();
        settings.getNames().forEach(name -> addAccount(told, TELLING.matcher(name)));
        settings.getNames().forEach(name -> addAccount(told, TELLING_IN_ENVIRONMENT.matcher(name)));
        return told;
    }

    private static void addAccount(Set<String> accounts, Matcher name) {
        if (!name.matches()) {
            return;
        }
        String written = name.group(1);
        String account = name.pattern() == TELLING ? written : written.toLowerCase(Locale.ROOT);
        if (!isAmong(accounts, account)) {
            accounts.add(account);
        }
    }

    private static boolean isAmong(Set<String> accounts, String account) {
        return accounts.stream().anyMatch(each -> canonical(each).equals(canonical(account)));
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
     * @throws ConfigurationException if the account's own name is not one, a name under its prefix is unknown, or one
     *     under no account's prefix is nearly one of its settings or of those that all share
     */
    void check(String account) {
        if (!NAME.matcher(account).matches()) {
            throw new ConfigurationException(
                    "gerbang.accounts",
                    "names '" + account + "'; an account's name has up to 99 letters, digits, '-', '_' and '.'");
        }
        for (String name : new TreeSet<>(settings.getNames())) {
            String canonical = canonical(name);
            if (canonical.startsWith("gerbang_") && !known.containsKey(canonical)) {
                check(account, name, canonical);
            }
        }
    }

    private void check(String account, String name, String canonical) {
        String owner = owner(canonical, accounts);
        if (owner == null && owner(canonical, told()) != null) {
            return; // of an account that is not listed
        }
        if (owner != null && !owner.equals(account)) {
            return;
        }
        String nearest = nearest(canonical, owner == null ? known.values() : keys(account));
        String concerned = owner(canonical(nearest), accounts);
        boolean typo = Levenshtein.distance(canonical, canonical(nearest)) <= TYPO;
        if (typo && (concerned == null || concerned.equals(account))) {
            throw new ConfigurationException(name, "is not a known setting; did you mean " + nearest + "?");
        }
        if (owner != null) {
            throw new ConfigurationException(
                    name, "is not a known setting; those of this account are " + keys(account));
        }
    }

    /** Whose prefix a name has, the longest one: {@code GERBANG_TOKO_2_MODE} is not of {@code toko}. */
    private static @Nullable String owner(String canonical, Set<String> accounts) {
        return accounts.stream()
                .filter(account -> canonical.startsWith(canonical("gerbang." + account + ".")))
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    private static String nearest(String canonical, Collection<String> keys) {
        return keys.stream()
                .min(Comparator.comparing(key -> Levenshtein.distance(canonical, canonical(key))))
                .orElseThrow(IllegalStateException::new);
    }

    /** {@code gerbang.tripay.api-key} and {@code GERBANG_TRIPAY_API_KEY} are the same. */
    private static String canonical(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }
}
