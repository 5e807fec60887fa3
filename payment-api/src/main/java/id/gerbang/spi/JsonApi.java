package id.gerbang.spi;

import id.gerbang.ConfigurationException;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentException;
import id.gerbang.Secret;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.TransportException;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls a gateway that speaks JSON, with the account's timeout, and says for each call what it means that no clear answer
 * came. For gateways whose answers are one object with {@code success} and, where that is false, {@code message}. What a
 * server in between says (a page, a 408, a 429, a cut reply) is never taken for a yes, and for a no only where it is one.
 * Immutable and thread-safe.
 */
public final class JsonApi {

    private static final int LARGEST_REPLY = 1 << 20;

    /** Says that the payment is not found. Does not match if a method, a key or a merchant is not found. */
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?:the |data )?(?:open )?(?:transaction|transaksi|payment|pembayaran|invoice|reference|referensi|uuid)"
                    + "(?: (?=\\S*[0-9])[\\w.-]{1,64})? (?:is |was )?(?:not found|tidak ditemukan)[.!]?",
            Pattern.CASE_INSENSITIVE);

    private final GatewayConfig config;
    private final URI baseUrl;
    /** Puts on what every call has. */
    private final UnaryOperator<HttpCall> authorized;

    private final JsonAnswers answers;
    private final GatewayClock clock;
    private final JsonBuilderFactory json;

    private JsonApi(
            GatewayConfig config,
            URI baseUrl,
            UnaryOperator<HttpCall> authorized,
            JsonAnswers answers,
            GatewayClock clock,
            JsonBuilderFactory json) {
        this.config = config;
        this.baseUrl = baseUrl;
        this.authorized = authorized;
        this.answers = answers;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The API of an account.
     *
     * @param config of the account: its transport and timeout
     * @param baseUrl what each path is put after
     * @param header that carries the key, for instance {@code Authorization}
     * @param prefix what stands before the key in it, for instance {@code Bearer } with its blank; may be empty
     * @param key the account's; neither it nor the account's {@code callback-token} is ever told, even if the gateway
     *     repeats it
     * @throws ConfigurationException if the account's timeout is none
     */
    public static JsonApi of(GatewayConfig config, URI baseUrl, String header, String prefix, Secret key) {
        Duration timeout = config.getTimeout();
        GatewayClock clock = new GatewayClock(config.getAccount(), config.getClock());
        JsonAnswers answers = new JsonAnswers(config.getAccount(), clock, usualAdvice(config.getAccount()), key);
        Secret token = config.findCallbackToken();
        return new JsonApi(
                config,
                baseUrl,
                call -> call.withHeader(header, prefix + key.reveal())
                        .withHeader("Accept", "application/json")
                        .withTimeout(timeout)
                        .withReplyLimit(LARGEST_REPLY),
                // a gateway may repeat a callback URL that it does not like
                token == null ? answers : answers.hiding(token),
                clock,
                Json.createBuilderFactory(Collections.emptyMap()));
    }

    private static Advice usualAdvice(String account) {
        return (status, words) -> {
            if (status == 401 || status == 403 || isAboutKey(words)) {
                return "check gerbang." + account + ".api-key";
            }
            // 405: a site that has only pages
            return status == 404 || status == 405 ? "check gerbang." + account + ".base-url" : "";
        };
    }

    /** Whether a refusal's message says that the key is wrong. Some gateways say so with status 400 or 200. */
    public static boolean isAboutKey(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("api key") || lower.contains("credential") || lower.contains("unauthenticated");
    }

    /** What to do about a refusal. */
    public interface Advice {
        /**
         * For whoever set the account up.
         *
         * @param status the answer's HTTP status
         * @param words the gateway's own, empty if it had none
         * @return what to check or to do, empty if nothing helps
         */
        String on(int status, String words);
    }

    /** The same, with other advice. */
    public JsonApi advising(Advice other) {
        return with(answers.advising(other));
    }

    /** The same, whose errors never tell a word, even if the gateway repeats it. */
    public JsonApi hiding(Secret word) {
        return with(answers.hiding(word));
    }

    private JsonApi with(JsonAnswers others) {
        return new JsonApi(config, baseUrl, authorized, others, clock, json);
    }

    /** What writes bodies, found once: to find the implementation of Jakarta JSON takes longer than to write with it. */
    public JsonBuilderFactory json() {
        return json;
    }

    /** What is read out of an answer. */
    public interface Reader<T> {
        /**
         * Reads it.
         *
         * @param answer the whole of it, whose {@code success} is true
         * @throws VendorJson.Unreadable if it is not what was asked for
         */
        T read(VendorJson answer) throws VendorJson.Unreadable;
    }

    /**
     * Asks for something. Repeating it does no harm.
     *
     * @param path after the base URL, with its query
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no clear answer came, or none that can be read
     */
    public <T> T get(String path, Reader<T> reader) {
        return repeatable(HttpCall.get(uri(path)), reader);
    }

    /**
     * As {@link #get}, but null if the gateway itself says that there is no such payment: by a 404 with a message that is not
     * about the key, or by a message such as "Transaction not found" with any status.
     */
    public <T> @Nullable T find(String path, Reader<T> reader) {
        try {
            return get(path, reader);
        } catch (GatewayRefusedException e) {
            String words = e.getGatewayMessage();
            // a 404 without the gateway's words is another server's: a wrong base-url, say
            boolean absent = e.getHttpStatus() == 404 && !words.isEmpty() && !isAboutKey(words);
            if (absent || NOT_FOUND.matcher(words.trim()).matches()) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Changes something that can be changed again.
     *
     * @param path after the base URL
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no clear answer came, or none that can be read
     */
    public <T> T change(String path, JsonObjectBuilder body, Reader<T> reader) {
        return repeatable(post(path, body), reader);
    }

    private <T> T repeatable(HttpCall call, Reader<T> reader) {
        try {
            return reader.read(answers.open(send(call), JsonApi::unclear));
        } catch (TransportException e) {
            throw new GatewayUnreachableException(config.getAccount() + " did not answer: " + e.getMessage(), e);
        } catch (VendorJson.Unreadable e) {
            throw GatewayUnreachableException.unreadable(
                    config.getAccount() + " gave an answer that cannot be read: " + e.getMessage(), e);
        }
    }

    private static PaymentException unclear(String problem, @Nullable Throwable cause, boolean answered) {
        return answered
                ? GatewayUnreachableException.unreadable(problem, cause)
                : new GatewayUnreachableException(problem, cause);
    }

    private HttpReply send(HttpCall call) throws TransportException {
        Instant sent = clock.here();
        HttpReply reply = config.getTransport().send(authorized.apply(call));
        clock.learn(reply, sent);
        return reply;
    }

    /**
     * The time at the gateway, as its replies show. Use it for an expiry, because the gateway compares that with its own
     * clock. Differs from this server's time by at most a day.
     */
    public Instant now() {
        return clock.now();
    }

    /**
     * Makes something. Sent once, and whatever is not a clear answer leaves the outcome unknown.
     *
     * @param path after the base URL
     * @param name what to look it up by
     * @return the whole answer, whose {@code success} is true
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if nothing was sent
     * @throws OutcomeUnknownException if it may have arrived and no clear answer came
     */
    public VendorJson create(String path, JsonObjectBuilder body, String name) {
        HttpReply reply;
        try {
            reply = send(post(path, body));
        } catch (TransportException e) {
            if (e.mayHaveArrived()) {
                throw new OutcomeUnknownException(name, config.getAccount() + " did not answer: " + e.getMessage(), e);
            }
            throw new GatewayUnreachableException(config.getAccount() + " was not reached: " + e.getMessage(), e);
        }
        return answers.open(reply, (problem, cause, answered) -> new OutcomeUnknownException(name, problem, cause));
    }

    /** The gateway's own words in an answer, shortened; empty if it had none. */
    public String message(VendorJson answer) {
        return answers.message(answer);
    }

    private HttpCall post(String path, JsonObjectBuilder body) {
        byte[] json = body.build().toString().getBytes(StandardCharsets.UTF_8);
        return HttpCall.post(uri(path), "application/json", json);
    }

    private URI uri(String path) {
        return URI.create(baseUrl + path);
    }

    /** The error for an answer that is neither a clear yes nor a clear no. */
    interface Unclear {
        /**
         * The error.
         *
         * @param answered whether the gateway itself answered, and only this answer cannot be read
         */
        PaymentException because(String problem, @Nullable Throwable cause, boolean answered);
    }
}
