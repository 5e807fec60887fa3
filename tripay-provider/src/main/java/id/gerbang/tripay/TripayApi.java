package id.gerbang.tripay;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Secret;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import id.gerbang.http.TransportException;
import id.gerbang.spi.VendorJson;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls TriPay and reads the envelope of its answers: {@code success}, {@code message} and {@code data}. */
final class TripayApi {

    private static final int LARGEST_REPLY = 1 << 20;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_MESSAGE = 300;

    private final String account;
    private final URI baseUrl;
    private final Secret apiKey;
    private final Duration timeout;
    private final HttpTransport transport;

    TripayApi(String account, URI baseUrl, Secret apiKey, Duration timeout, HttpTransport transport) {
        this.account = account;
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
        this.timeout = timeout;
        this.transport = transport;
    }

    /**
     * Asks for something. Repeating it does no harm.
     *
     * @return the whole answer, whose {@code success} is true
     */
    VendorJson get(String path, String query) {
        try {
            HttpReply reply = transport.send(call(HttpCall.get(URI.create(baseUrl + path + "?" + query))));
            VendorJson answer = VendorJson.parse(reply.getBody());
            refuseUnlessSuccess(reply, answer);
            return answer;
        } catch (TransportException e) {
            throw new GatewayUnreachableException(account + " did not answer: " + e.getMessage(), e);
        } catch (VendorJson.Unreadable e) {
            throw unreadable(e);
        }
    }

    /**
     * Makes something. Sent once, and whatever is not a clear answer leaves the outcome unknown.
     *
     * @return the whole answer, whose {@code success} is true
     */
    VendorJson post(String path, byte[] json, String merchantRef) {
        HttpReply reply;
        try {
            reply = transport.send(call(HttpCall.post(URI.create(baseUrl + path), "application/json", json)));
        } catch (TransportException e) {
            if (e.mayHaveArrived()) {
                throw new OutcomeUnknownException(merchantRef, account + " did not answer: " + e.getMessage(), e);
            }
            throw new GatewayUnreachableException(account + " was not reached: " + e.getMessage(), e);
        }
        try {
            VendorJson answer = VendorJson.parse(reply.getBody());
            if (reply.getStatus() >= 500) {
                throw new OutcomeUnknownException(merchantRef, described(reply, answer), null);
            }
            refuseUnlessSuccess(reply, answer);
            return answer;
        } catch (VendorJson.Unreadable e) {
            int status = reply.getStatus();
            if (status == TOO_MANY) {
                throw tooMany(e);
            }
            if (status == 401 || status == 403 || status == 404 || status == 405) {
                throw new GatewayRefusedException(account, status, hint(status));
            }
            throw new OutcomeUnknownException(
                    merchantRef, account + " answered HTTP " + status + ", which is " + e.getMessage(), e);
        }
    }

    /** The error for an answer without the fields that it needs. */
    GatewayUnreachableException unreadable(VendorJson.Unreadable cause) {
        return new GatewayUnreachableException(
                account + " gave an answer that cannot be understood: " + cause.getMessage(), cause);
    }

    private GatewayUnreachableException tooMany(@Nullable Throwable cause) {
        return new GatewayUnreachableException(account + " did nothing: too many requests (HTTP 429)", cause);
    }

    private HttpCall call(HttpCall call) {
        return call.withHeader("Authorization", "Bearer " + apiKey.reveal())
                .withHeader("Accept", "application/json")
                .withTimeout(timeout)
                .withReplyLimit(LARGEST_REPLY);
    }

    private void refuseUnlessSuccess(HttpReply reply, VendorJson answer) {
        int status = reply.getStatus();
        if (status >= 200 && status < 300 && answer.isTrue("success")) {
            return;
        }
        if (status >= 500) {
            throw new GatewayUnreachableException(described(reply, answer), null);
        }
        if (status == TOO_MANY) {
            throw tooMany(null);
        }
        throw new GatewayRefusedException(account, status, message(status, answer));
    }

    private String described(HttpReply reply, VendorJson answer) {
        return account + " answered HTTP " + reply.getStatus() + ": " + message(reply.getStatus(), answer);
    }

    private String message(int status, VendorJson answer) {
        String message = answer.findText("message");
        if (message == null) {
            return hint(status);
        }
        String safe = message.replace(apiKey.reveal(), "***").replaceAll("\\p{Cntrl}", " ");
        return safe.length() <= LONGEST_MESSAGE ? safe : safe.substring(0, LONGEST_MESSAGE) + "…";
    }

    private String hint(int status) {
        return status == 401 || status == 403
                ? "check gerbang." + account + ".api-key, gerbang." + account
                        + ".mode, and that this server's address is on TriPay's whitelist"
                : "";
    }
}
