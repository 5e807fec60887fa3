package id.gerbang.webhook.callback;

import id.gerbang.spi.Callback;
import id.gerbang.spi.CallbackReply;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Where gateways post: {@code POST /pay/callbacks/{account}}. */
@Dependent
public class CallbackResource {

    private static final int LARGEST = 64 * 1024;

    @Inject
    Intake intake;

    /** Takes a callback. */
    @POST
    public Response receive(@PathParam("account") String account, @Context HttpHeaders headers, InputStream body) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return response(Intake.refuse(415, "An encoded body is not accepted"));
        }
        byte[] bytes;
        try {
            bytes = body.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            // whoever sent it has gone: no body, and no line in the log because it could not be written
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return response(
                bytes.length > LARGEST
                        ? Intake.refuse(413, "The body is too large")
                        : intake.take(account, Callback.of(headers.getRequestHeaders(), bytes)));
    }

    private static Response response(CallbackReply reply) {
        return Response.status(reply.getStatus())
                .type(reply.getContentType())
                .entity(reply.getBody())
                .build();
    }
}
