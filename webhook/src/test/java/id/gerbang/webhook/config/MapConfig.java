package id.gerbang.webhook.config;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings as a server gives them. */
final class MapConfig {

    private MapConfig() {}

    static Config of(Map<String, String> settings) {
        return (Config) Proxy.newProxyInstance(
                MapConfig.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getPropertyNames")) {
                        return settings.keySet();
                    }
                    return Optional.ofNullable(settings.get((String) arguments[0]));
                });
    }
}
