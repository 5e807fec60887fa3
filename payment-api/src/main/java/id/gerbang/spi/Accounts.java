package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which accounts a configuration speaks of: those that it lists, or else those that have settings. */
final class Accounts {

    private static final List<String> OF_EVERY_ACCOUNT =
            Arrays.asList("provider", "base-url", "callback-url", "callback-token", "timeout");
    /** What only an account has, so that one whose jar is missing is not passed over. */
    private static final Pattern TELLING = Pattern.compile("gerbang\\.([^.]+)\\.(?:api-key|provider)");

    private static final Pattern TELLING_IN_ENVIRONMENT = Pattern.compile("GERBANG_([A-Z0-9_]+)_(?:API_KEY|PROVIDER)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,98}");

    private final Settings settings;
    private final Providers providers;
    private final Set<String> told;
    private final Set<String> names;

    Accounts(Settings settings, Providers providers) {
        this.settings = settings;
        this.providers = providers;
        this.told = told();
        Set<String> listed = listed();
        this.names = listed.isEmpty() ? withSettings() : listed;
    }

    Set<String> names() {
        return names;
    }

    /**
     * The provider that an account asks for.
     *
     * @throws ConfigurationException if the account's name is not one, or its provider is not there
     */
    PaymentProvider provider(String account) {
        if (!NAME.matcher(account).matches()) {
            throw new ConfigurationException(
                    "gerbang.accounts",
                    "names '" + account + "'; an account's name has up to 99 letters, digits, '-', '_' and '.'");
        }
        return providers.get(providerOf(account), "gerbang." + account + ".provider");
    }

    /** The whole names of an account's settings. */
    Set<String> keys(String account) {
        Set<String> keys = new TreeSet<>();
        OF_EVERY_ACCOUNT.forEach(key -> keys.add("gerbang." + account + "." + key));
        providers.configKeys(providerOf(account)).forEach(key -> keys.add("gerbang." + account + "." + key));
        return keys;
    }

    /** Whose prefix a setting has, the longest one: {@code GERBANG_TOKO_2_MODE} is not of {@code toko}. */
    @Nullable
    String owner(String setting) {
        return owner(setting, names);
    }

    /** Whether a setting is of an account that is there, and not listed. */
    boolean isOfUnlisted(String setting) {
        return owner(setting) == null && owner(setting, told) != null;
    }

    private static @Nullable String owner(String setting, Set<String> accounts) {
        String canonical = SettingNames.canonical(setting);
        return accounts.stream()
                .filter(account -> canonical.startsWith(SettingNames.canonical("gerbang." + account + ".")))
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    private String providerOf(String account) {
        String provider = settings.get("gerbang." + account + ".provider");
        return provider == null || provider.trim().isEmpty() ? account : provider.trim();
    }

    private Set<String> listed() {
        String list = settings.get("gerbang.accounts");
        Set<String> listed = new LinkedHashSet<>();
        for (String account : list == null ? new String[0] : list.split(",", -1)) {
            if (!account.trim().isEmpty()) {
                listed.add(account.trim());
            }
        }
        return listed;
    }

    private Set<String> withSettings() {
        Set<String> accounts = new LinkedHashSet<>();
        for (String id : providers.ids()) {
            if (keys(id).stream().anyMatch(key -> settings.get(key) != null)) {
                accounts.add(id);
            }
        }
        told.forEach(account -> add(accounts, account));
        return accounts;
    }

    /** The accounts that have a telling setting. An environment's names come last, since they blur a hyphen. */
    private Set<String> told() {
        Set<String> accounts = new LinkedHashSet<>();
        for (String name : settings.getNames()) {
            Matcher telling = TELLING.matcher(name);
            if (telling.matches()) {
                add(accounts, telling.group(1));
            }
        }
        for (String name : settings.getNames()) {
            Matcher telling = TELLING_IN_ENVIRONMENT.matcher(name);
            if (telling.matches()) {
                add(accounts, telling.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return accounts;
    }

    private static void add(Set<String> accounts, String account) {
        String canonical = SettingNames.canonical(account);
        if (accounts.stream().noneMatch(each -> SettingNames.canonical(each).equals(canonical))) {
            accounts.add(account);
        }
    }
}
