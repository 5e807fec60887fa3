package id.gerbang.webhook.callback;

import id.gerbang.webhook.background.RareWarning;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Logger;

/**
 * Says what JAX-RS refuses by itself, another method for instance, in the words that gateways know. No
 * {@code @Provider}, so that no application but {@link PayApplication} has it.
 */
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {

    private static final RareWarning STRAYED = new RareWarning(
            Logger.getLogger(RefusalMapper.class.getName()),
            "%s was not found, %d times since the last time: %s. Look at the URL in the gateway's dashboard");

    @Context
    @SuppressWarnings("NullAway.Init") // filled by JAX-RS
    UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // filled by JAX-RS
    Request request;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response said = e.getResponse();
        if (said.getStatus() < 400) {
            return said;
        }
        if (said.getStatus() == 404 && request.getMethod().equals("POST")) {
            noteStray(uri.getRequestUri().getRawPath());
        }
        return Refusal.in(Response.fromResponse(said), said.getStatusInfo().getReasonPhrase());
    }

    /** Never logs the path itself, because a stranger may have sent it. */
    private static void noteStray(String path) {
        if (path.contains("//") && path.contains("callbacks")) {
            STRAYED.note("a callback path with //", "the URL has a slash too many: //");
        }
    }
}
