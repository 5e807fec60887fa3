package id.gerbang;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where configuration is read from: a map, a properties file, MicroProfile Config. */
public interface Settings {

    /** The value of a key such as {@code gerbang.tripay.mode}, or null. An empty value counts as none. */
    @Nullable
    String get(String key);

    /** The names that are known to be set; other names may be set too. Used to find typos. */
    Set<String> getNames();

    /**
     * Settings in a map, copied. {@link System#getenv()} will do: a name that is absent is looked for as it is written in
     * an environment, {@code GERBANG_TRIPAY_API_KEY} for {@code gerbang.tripay.api-key}.
     */
    static Settings of(Map<String, String> map) {
        Map<String, String> copy = Collections.unmodifiableMap(new TreeMap<>(map));
        return new Settings() {
            @Override
            public @Nullable String get(String key) {
                String value = copy.get(key);
                return value != null ? value : copy.get(inEnvironment(key));
            }

            @Override
            public Set<String> getNames() {
                return copy.keySet();
            }

            private String inEnvironment(String key) {
                return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
            }
        };
    }

    /** Settings in properties, copied, their defaults included. */
    static Settings of(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            map.put(name, properties.getProperty(name));
        }
        return of(map);
    }
}
