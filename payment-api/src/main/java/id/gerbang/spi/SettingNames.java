package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import id.gerbang.Settings;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether every name in a configuration is one that somebody reads. */
final class SettingNames {

    private static final List<String> SHARED = Arrays.asList("gerbang.accounts", "gerbang.public-url");

    private final Settings settings;
    private final Accounts accounts;
    /** The names that somebody reads. */
    private final Set<String> known = new TreeSet<>(SHARED);

    /** The names in these settings, of which others are read by somebody else. */
    SettingNames(Settings settings, Accounts accounts, Collection<String> others) {
        this.settings = settings;
        this.accounts = accounts;
        known.addAll(others);
        accounts.names().forEach(account -> known.addAll(accounts.keys(account)));
    }

    /**
     * Finds a name that is of an account and that nobody reads, or that is nearly one of its settings; or for null, one
     * that is nearly a setting of no account.
     *
     * @throws ConfigurationException if there is one
     */
    void check(@Nullable String account) {
        for (String name : new TreeSet<>(settings.getNames())) {
            boolean strange = canonical(name).startsWith("gerbang_") && !isRead(name) && !accounts.isOfUnlisted(name);
            if (strange && Objects.equals(concerned(name), account)) {
                report(name);
            }
        }
    }

    /** The account that a strange name is of, or else that the known name nearest to it is of. */
    private @Nullable String concerned(String name) {
        String owner = accounts.owner(name);
        return owner != null ? owner : accounts.owner(nearest(name, known));
    }

    /** Throws if it is nearly a known name, or one of an account that nobody reads. */
    private void report(String name) {
        String owner = accounts.owner(name);
        String nearest = nearest(name, owner == null ? known : accounts.keys(owner));
        if (Levenshtein.isSlip(canonical(name), canonical(nearest))) {
            throw new ConfigurationException(name, "is not a known setting; did you mean " + nearest + "?");
        }
        if (owner != null) {
            throw new ConfigurationException(
                    name, "is not a known setting; those of this account are " + accounts.keys(owner));
        }
    }

    /** Whether a name is a known one, or another way to write one by which these settings find it. */
    private boolean isRead(String name) {
        return known.stream()
                .filter(key -> canonical(key).equals(canonical(name)))
                .anyMatch(key -> key.equals(name) || settings.get(key) != null || settings.get(name) == null);
    }

    private static String nearest(String name, Collection<String> keys) {
        return keys.stream()
                .min(Comparator.comparing(key -> Levenshtein.distance(canonical(name), canonical(key))))
                .orElseThrow(IllegalStateException::new);
    }

    /** {@code gerbang.tripay.api-key} and {@code GERBANG_TRIPAY_API_KEY} are the same. */
    static String canonical(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }
}
