package id.gerbang.tripay;

import id.gerbang.ConfigurationException;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentException;
import id.gerbang.PaymentMode;
import id.gerbang.Secret;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import id.gerbang.http.TransportException;
import id.gerbang.spi.VendorJson;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls TriPay, with a deadline, and says for each call what it means that no clear answer came. */
final class TripayApi {

    private static final int LARGEST_REPLY = 1 << 20;

    private final String account;
    private final PaymentMode mode;
    private final URI baseUrl;
    private final Secret apiKey;
    private final Duration timeout;
    private final HttpTransport transport;
    private final Envelope envelope;

    TripayApi(String account, PaymentMode mode, URI baseUrl, Secret apiKey, Duration timeout, HttpTransport transport) {
        this(account, mode, baseUrl, apiKey, timeout, transport, new Envelope(account, apiKey));
    }

    private TripayApi(
            String account,
            PaymentMode mode,
            URI baseUrl,
            Secret apiKey,
            Duration timeout,
            HttpTransport transport,
            Envelope envelope) {
        this.account = account;
        this.mode = mode;
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
        this.timeout = timeout;
        this.transport = transport;
        this.envelope = envelope;
    }

    /** The same, whose errors never tell a word, even if TriPay repeats it. */
    TripayApi hiding(Secret word) {
        return new TripayApi(account, mode, baseUrl, apiKey, timeout, transport, envelope.hiding(word));
    }

    /** What is read out of an answer. */
    interface Reader<T> {
        T read(VendorJson answer) throws VendorJson.Unreadable;
    }

    /** Asks for something. Repeating it does no harm. */
    <T> T get(String path, Query query, Reader<T> reader) {
        return repeatable(HttpCall.get(uri(path + query)), reader);
    }

    /** As {@link #get}, or null if TriPay says that there is no such thing. */
    <T> @Nullable T find(String path, Query query, Reader<T> reader) {
        try {
            return get(path, query, reader);
        } catch (GatewayRefusedException e) {
            // a 404 without TriPay's words is another server's: a wrong base-url, say
            if (e.getHttpStatus() == 404 && !e.getGatewayMessage().isEmpty()) {
                return null;
            }
            throw e;
        }
    }

    /** Changes something that can be changed again. */
    <T> T change(String path, JsonObjectBuilder body, Reader<T> reader) {
        return repeatable(post(path, body), reader);
    }

    private <T> T repeatable(HttpCall call, Reader<T> reader) {
        try {
            return reader.read(envelope.open(transport.send(authorized(call)), GatewayUnreachableException::new));
        } catch (TransportException e) {
            throw new GatewayUnreachableException(account + " did not answer: " + e.getMessage(), e);
        } catch (VendorJson.Unreadable e) {
            throw new GatewayUnreachableException(
                    account + " gave an answer that cannot be understood: " + e.getMessage(), e);
        }
    }

    /**
     * Makes something. Sent once, and whatever is not a clear answer leaves the outcome unknown.
     *
     * @param name what to look it up by
     * @return the whole answer, whose {@code success} is true
     */
    VendorJson create(String path, JsonObjectBuilder body, String name) {
        HttpReply reply;
        try {
            reply = transport.send(authorized(post(path, body)));
        } catch (TransportException e) {
            if (e.mayHaveArrived()) {
                throw new OutcomeUnknownException(name, account + " did not answer: " + e.getMessage(), e);
            }
            throw new GatewayUnreachableException(account + " was not reached: " + e.getMessage(), e);
        }
        return envelope.open(reply, (problem, cause) -> new OutcomeUnknownException(name, problem, cause));
    }

    /** TriPay's own words in an answer, shortened; empty if it had none. */
    String message(VendorJson answer) {
        return envelope.message(answer);
    }

    /**
     * Says at once that TriPay's sandbox lacks something.
     *
     * @param what it lacks
     * @throws ConfigurationException in sandbox mode
     */
    void requireProduction(String what) {
        if (mode == PaymentMode.SANDBOX) {
            throw new ConfigurationException(
                    "gerbang." + account + ".mode", "is sandbox, where TriPay has no " + what + "; production has");
        }
    }

    private HttpCall post(String path, JsonObjectBuilder body) {
        byte[] json = body.build().toString().getBytes(StandardCharsets.UTF_8);
        return HttpCall.post(uri(path), "application/json", json);
    }

    private URI uri(String path) {
        return URI.create(baseUrl + path);
    }

    private HttpCall authorized(HttpCall call) {
        return call.withHeader("Authorization", "Bearer " + apiKey.reveal())
                .withHeader("Accept", "application/json")
                .withTimeout(timeout)
                .withReplyLimit(LARGEST_REPLY);
    }

    /** The error for an answer that is neither a clear yes nor a clear no. */
    interface Unclear {
        PaymentException because(String problem, @Nullable Throwable cause);
    }
}
