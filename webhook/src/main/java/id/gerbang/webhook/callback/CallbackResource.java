package id.gerbang.webhook.callback;

import id.gerbang.Callback;
import id.gerbang.CallbackReply;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.payment.DurablePayments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where gateways post: {@code POST /pay/callbacks/{account}}, with {@code /{token}} after it if the account has a
 * {@code callback-token}. Acknowledges what is stored, and nothing before.
 */
@Dependent
public class CallbackResource {

    private static final Logger LOG = Logger.getLogger(CallbackResource.class.getName());
    private static final RareWarning STRAYED = new RareWarning(
            LOG,
            "callbacks for %s were not taken, %d since the last time: %s. Look at the URL in the gateway's dashboard");
    private static final RareWarning TROUBLES = new RareWarning(
            LOG, "callbacks for %s could not be stored, %d since the last time: %s. The gateway will repeat them");
    private static final int LARGEST = 64 * 1024;

    @Inject
    Accounts accounts;

    @Inject
    DurablePayments payments;

    /** Takes a callback of an account without a token; for one with it this is an account that nobody configured. */
    @POST
    public Response receive(@PathParam("account") String account, @Context HttpHeaders headers, InputStream body) {
        return receive(account, null, headers, body);
    }

    /** Takes a callback of an account with a token: all that stands behind the account, as it was sent. */
    @POST
    @Path("{token: .+}")
    public Response receiveWithToken(
            @PathParam("account") String account,
            @Encoded @PathParam("token") String token,
            @Context HttpHeaders headers,
            InputStream body) {
        return receive(account, token, headers, body);
    }

    private Response receive(String account, @Nullable String token, HttpHeaders headers, InputStream body) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Refusal.of(415, "An encoded body is not accepted");
        }
        byte[] bytes;
        try {
            bytes = body.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            // whoever sent it has gone: no body, and no line in the log because it could not be written
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        if (bytes.length > LARGEST) {
            return Refusal.of(413, "The body is too large");
        }
        if (!accounts.gateways().isCallbackToken(account, token)) {
            if (payments.getAccounts().contains(account)) {
                STRAYED.note(account, "the URL does not end as gerbang." + account + ".callback-token has it");
            }
            return Refusal.of(404, "Not found");
        }
        return take(account, Callback.of(headers.getRequestHeaders(), bytes));
    }

    private Response take(String account, Callback callback) {
        if (accounts.gateways().getProblems().containsKey(account)) {
            return Refusal.of(503, "Not available");
        }
        if (!payments.getAccounts().contains(account)) {
            return Refusal.of(404, "Not found");
        }
        try {
            return response(payments.acknowledge(account, payments.readCallback(account, callback)));
        } catch (RuntimeException e) {
            TROUBLES.note(account, e);
            return Refusal.of(503, "Not available");
        }
    }

    private static Response response(CallbackReply reply) {
        return Response.status(reply.getStatus())
                .type(reply.getContentType())
                .entity(reply.getBody())
                .build();
    }
}
