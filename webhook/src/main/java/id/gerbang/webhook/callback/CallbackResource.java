package id.gerbang.webhook.callback;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.background.RareWarning;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Outcome;
import id.gerbang.webhook.payment.DurablePayments;
import id.gerbang.webhook.payment.Intake;
import id.gerbang.webhook.payment.Taken;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
    static final int LARGEST = 64 * 1024;

    @Inject
    Accounts accounts;

    @Inject
    DurablePayments payments;

    @Inject
    Intake intake;

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
        String id = RequestId.of(headers.getHeaderString(RequestId.HEADER));
        Response answer = take(id, account, token, headers, body);
        return Response.fromResponse(answer).header(RequestId.HEADER, id).build();
    }

    private Response take(String id, String account, @Nullable String token, HttpHeaders headers, InputStream body) {
        long begun = System.nanoTime();
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
            noteStray(account);
            return Refusal.of(404, "Not found");
        }
        if (accounts.gateways().getProblems().containsKey(account)) {
            return Refusal.of(503, "Not available");
        }
        if (!payments.getAccounts().contains(account)) {
            noteStray(account);
            return Refusal.of(404, "Not found");
        }
        return take(id, account, Callback.of(headers.getRequestHeaders(), bytes), begun);
    }

    /** Logs names of configured accounts only, so that a stranger cannot make the log or the memory grow. */
    private void noteStray(String account) {
        Set<String> known = payments.getAccounts();
        if (known.contains(account)) {
            STRAYED.note(
                    account,
                    "the URL does not end with the value of gerbang." + account
                            + ".callback-token, or has a part too many");
            return;
        }
        known.stream()
                .filter(name -> name.equalsIgnoreCase(account.strip()))
                .findFirst()
                .ifPresent(name -> STRAYED.note(
                        name,
                        "the URL has the account's name with a blank, or in other letters (upper or lower case)"));
    }

    private Response take(String id, String account, Callback callback, long begun) {
        try {
            PaymentGateway gateway = accounts.gateways().get(account);
            Taken taken = take(account, gateway, callback, gateway.readCallback(callback));
            Response answer = taken.outcome() == Outcome.FAILED
                    ? Refusal.of(503, "Not available")
                    : response(payments.acknowledge(account, taken.reading()));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            CallbackLine line = CallbackLine.of(id, account, taken, answer.getStatus(), millis);
            if (line != null) {
                LOG.info(line::toString);
            }
            return answer;
        } catch (RuntimeException e) {
            // its provider failed
            TROUBLES.note(account, e);
            return Refusal.of(503, "Not available");
        }
    }

    private Taken take(String account, PaymentGateway gateway, Callback callback, CallbackReading reading) {
        try {
            return intake.take(account, gateway, callback, reading);
        } catch (RuntimeException e) {
            TROUBLES.note(account, e);
            return new Taken(reading, Outcome.FAILED, null);
        }
    }

    private static Response response(CallbackReply reply) {
        return Response.status(reply.getStatus())
                .type(reply.getContentType())
                .entity(reply.getBody())
                .build();
    }
}
