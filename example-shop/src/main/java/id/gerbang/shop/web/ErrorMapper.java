package id.gerbang.shop.web;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;

/** What the shop says when it cannot do what was asked. The log has the reason, the customer has a way on. */
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());

    @Context
    @SuppressWarnings("NullAway.Init") // injected
    UriInfo address;

    @Context
    @SuppressWarnings("NullAway.Init") // injected
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            return say(refused.getResponse());
        }
        LOG.log(ERROR, "a request failed", thrown);
        return say(Response.serverError().build());
    }

    private Response say(Response response) {
        String what = words(response.getStatus());
        MediaType wanted = headers.getAcceptableMediaTypes().get(0);
        if (!wanted.isWildcardType() && wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.fromResponse(response)
                    .entity(Json.createObjectBuilder().add("error", what).build())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        String root = Addresses.root(address);
        String body = "<h1>%s</h1>\n<p><a class=\"button\" href=\"%s/\">To the shop</a></p>\n"
                .formatted(Html.escape(what), Html.escape(root));
        return new Page(root, what, body).on(Response.fromResponse(response));
    }

    private static String words(int status) {
        if (status == Status.NOT_FOUND.getStatusCode()) {
            return "There is nothing here";
        }
        return status >= Status.INTERNAL_SERVER_ERROR.getStatusCode()
                ? "Something went wrong here. Try again in a minute"
                : "That cannot be done here";
    }
}
