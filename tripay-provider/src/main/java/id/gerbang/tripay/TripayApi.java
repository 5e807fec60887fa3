package id.gerbang.tripay;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentException;
import id.gerbang.Secret;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import id.gerbang.http.TransportException;
import id.gerbang.spi.VendorJson;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls TriPay and reads the envelope of its answers: {@code success}, {@code message} and {@code data}. */
final class TripayApi {

    private static final int LARGEST_REPLY = 1 << 20;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_MESSAGE = 300;
    /** Statuses that say no even where a web server before TriPay answers, in HTML or without a body. */
    private static final Set<Integer> REFUSALS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(401, 403, 404, 405, 422)));

    /** Statuses of a web server in between, which does not know what TriPay did. */
    private static final Set<Integer> UNCLEAR =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(408, 425, 499)));

    private final String account;
    private final URI baseUrl;
    private final Secret apiKey;
    private final Duration timeout;
    private final HttpTransport transport;
    private final VendorJson.Reader json = new VendorJson.Reader();

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
            return answer(reply, GatewayUnreachableException::new);
        } catch (TransportException e) {
            throw new GatewayUnreachableException(account + " did not answer: " + e.getMessage(), e);
        }
    }

    /**
     * Makes something. Sent once, and whatever is not a clear answer leaves the outcome unknown.
     *
     * @return the whole answer, whose {@code success} is true
     */
    VendorJson post(String path, byte[] body, String merchantRef) {
        try {
            HttpReply reply = transport.send(call(HttpCall.post(URI.create(baseUrl + path), "application/json", body)));
            return answer(reply, (problem, cause) -> new OutcomeUnknownException(merchantRef, problem, cause));
        } catch (TransportException e) {
            if (e.mayHaveArrived()) {
                throw new OutcomeUnknownException(merchantRef, account + " did not answer: " + e.getMessage(), e);
            }
            throw new GatewayUnreachableException(account + " was not reached: " + e.getMessage(), e);
        }
    }

    /** The error for an answer that is neither a clear yes nor a clear no. */
    private interface Unclear {
        PaymentException because(String problem, @Nullable Throwable cause);
    }

    private VendorJson answer(HttpReply reply, Unclear unclear) {
        int status = reply.getStatus();
        if (status == TOO_MANY) {
            throw new GatewayUnreachableException(account + " did nothing: too many requests (HTTP 429)", null);
        }
        String problem = account + " answered HTTP " + status;
        try {
            VendorJson answer = json.parse(reply.getBody());
            boolean accepted = status >= 200 && status < 300;
            if (accepted && answer.isTrue("success")) {
                return answer;
            }
            boolean clear = accepted || status >= 400 && status < 500 && !UNCLEAR.contains(status);
            if (clear && answer.isFalse("success") || REFUSALS.contains(status) && !answer.isTrue("success")) {
                throw refusal(status, words(answer));
            }
            throw unclear.because(problem + ", neither yes nor no: " + words(answer), null);
        } catch (VendorJson.Unreadable e) {
            if (REFUSALS.contains(status)) {
                throw refusal(status, "");
            }
            throw unclear.because(problem + ", and the answer is " + e.getMessage(), e);
        }
    }

    /** The error for an answer without the fields that it needs. */
    GatewayUnreachableException unreadable(VendorJson.Unreadable cause) {
        return new GatewayUnreachableException(
                account + " gave an answer that cannot be understood: " + cause.getMessage(), cause);
    }

    private HttpCall call(HttpCall call) {
        return call.withHeader("Authorization", "Bearer " + apiKey.reveal())
                .withHeader("Accept", "application/json")
                .withTimeout(timeout)
                .withReplyLimit(LARGEST_REPLY);
    }

    private GatewayRefusedException refusal(int status, String words) {
        boolean stranger = status == 401 || status == 403;
        String prefix = "gerbang." + account + ".";
        String advice = "check " + prefix + "api-key, " + prefix
                + "mode, and that this server's address is on TriPay's whitelist";
        return new GatewayRefusedException(account, status, words, stranger ? advice : "");
    }

    private String words(VendorJson answer) {
        String message = answer.findText("message");
        if (message == null) {
            return "";
        }
        String safe = message.replace(apiKey.reveal(), "***").replaceAll("\\p{Cntrl}", " ");
        return safe.length() <= LONGEST_MESSAGE ? safe : safe.substring(0, LONGEST_MESSAGE) + "…";
    }
}
