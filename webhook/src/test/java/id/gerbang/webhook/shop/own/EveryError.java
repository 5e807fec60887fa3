package id.gerbang.webhook.shop.own;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The shop's own words for whatever goes wrong. */
@Provider
public class EveryError implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable e) {
        int status =
                e instanceof WebApplicationException web ? web.getResponse().getStatus() : 500;
        return Response.status(status)
                .type("text/plain")
                .entity("the shop is sorry: " + status)
                .build();
    }
}
