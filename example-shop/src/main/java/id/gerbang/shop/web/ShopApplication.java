package id.gerbang.shop.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The shop's own JAX-RS application, at the root. It names its classes, so that it serves nothing of a jar's; Gerbang's
 * own application is at {@code /pay}, which is the longer path and goes first.
 */
@ApplicationPath("/")
public class ShopApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(FrontResource.class, OrdersResource.class, ErrorMapper.class);
    }
}
