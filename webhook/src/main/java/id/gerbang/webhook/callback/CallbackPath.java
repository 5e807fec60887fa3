package id.gerbang.webhook.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;

/**
 * Leads to {@link CallbackResource} in Gerbang's own application. A shop's application that scans for resources finds this
 * path too: there it leads nowhere, whatever the method.
 */
@Path("callbacks/{account}")
@ApplicationScoped
public class CallbackPath {

    @Inject
    CallbackResource resource;

    /** What is there. */
    @Path("/")
    public CallbackResource find(@Context Configuration configuration) {
        if (!PayApplication.serves(configuration)) {
            throw new NotFoundException();
        }
        return resource;
    }
}
