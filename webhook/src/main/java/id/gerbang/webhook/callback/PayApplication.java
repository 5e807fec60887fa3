package id.gerbang.webhook.callback;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Gerbang's own JAX-RS application, beside the shop's. It names its resources, so that nothing of the shop's is in it. */
@ApplicationPath("pay")
public class PayApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CallbackResource.class);
    }
}
