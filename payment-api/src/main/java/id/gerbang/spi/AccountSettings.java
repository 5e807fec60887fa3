package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /** The names that somebody reads. */
    private final Set<String> known = new TreeSet<>(SHARED);

    AccountSettings(Settings settings, Providers providers) {
        this.settings = settings;
        this.providers = providers;
        this.accounts = accounts();
        accounts.forEach(account -> known.addAll(keys(account)));
    }

    /**
     * Tells of each account and of its provider. To ask for the provider is to have the account checked: it throws a
     * {@link ConfigurationException} if the account's name is not one, its provider is not there, or a setting is one
     * that nobody reads.
     */
    void forEach(BiConsumer<String, Supplier<PaymentProvider>> action) {
        accounts.forEach(account -> action.accept(account, () -> provider(account)));
    }

    private PaymentProvider provider(String account) {
        checkName(account);
        // before its settings: without the jar none of them is known
        PaymentProvider provider = providers.get(providerOf(account), "gerbang." + account + ".provider");
        checkSettings(account);
        return provider;
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

    private static void checkName(String account) {
        if (!NAME.matcher(account).matches()) {
            throw new ConfigurationException(
                    "gerbang.accounts",
                    "names '" + account + "'; an account's name has up to 99 letters, digits, '-', '_' and '.'");
        }
    }

    /** Finds a name under the account's prefix that nobody reads, or one under no prefix that is nearly a known one. */
    private void checkSettings(String account) {
        for (String name : new TreeSet<>(settings.getNames())) {
            String canonical = canonical(name);
            if (canonical.startsWith("gerbang_") && !isRead(name)) {
                checkSetting(account, name, canonical);
            }
        }
    }

    /** Whether a name is a known one, or another way to write one by which these settings find it. */
    private boolean isRead(String name) {
        return known.stream()
                .filter(key -> canonical(key).equals(canonical(name)))
                .anyMatch(key -> key.equals(name) || settings.get(key) != null || settings.get(name) == null);
    }

    private void checkSetting(String account, String name, String canonical) {
        String owner = owner(canonical, accounts);
        if (owner == null && owner(canonical, told()) != null) {
            return; // of an account that is not listed
        }
        if (owner != null && !owner.equals(account)) {
            return;
        }
        String nearest = nearest(canonical, owner == null ? known : keys(account));
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
