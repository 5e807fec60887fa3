package id.gerbang.benchmarks.till;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The JAX-RS application of what Gerbang's callbacks are measured beside. */
@ApplicationPath("bare")
public class BareApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(BareCallback.class);
    }
}
