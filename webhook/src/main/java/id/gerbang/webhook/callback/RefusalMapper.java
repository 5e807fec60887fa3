package id.gerbang.webhook.callback;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Says what JAX-RS refuses by itself, another method for instance, in the words that gateways know. No
 * {@code @Provider}, so that no application but {@link PayApplication} has it.
 */
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException e) {
        Response said = e.getResponse();
        if (said.getStatus() < 400) {
            return said;
        }
        return Refusal.in(Response.fromResponse(said), said.getStatusInfo().getReasonPhrase());
    }
}
