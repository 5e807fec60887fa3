package id.gerbang.webhook.callback;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.Map;
import java.util.Set;

/** Gerbang's own JAX-RS application, beside the shop's. It names its resources, so that nothing of the shop's is in it. */
@ApplicationPath("pay")
public class PayApplication extends Application {

    private static final String MARK = "id.gerbang.pay";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CallbackPath.class, RefusalMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(MARK, true, "jersey.config.server.wadl.disableWadl", true);
    }

    /** Whether a resource runs in this application. Servers wrap applications, their properties stay. */
    static boolean serves(Configuration configuration) {
        return Boolean.TRUE.equals(configuration.getProperty(MARK));
    }
}
