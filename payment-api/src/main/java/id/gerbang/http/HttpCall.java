package id.gerbang.http;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, with how long it may take and how large its reply may be. Immutable; {@code toString} shows method,
 * scheme, host, port and path only, since query, headers and body hold secrets.
 */
public final class HttpCall {

    /** The methods payment gateways use. */
    public enum Method {
        /** Asks for something, and changes nothing. */
        GET,
        /** Sends a body, and may create something: never sent twice. */
        POST
    }

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    private static final int USUAL_REPLY_LIMIT = 1 << 20;

    private final Method method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final Duration timeout;
    private final int replyLimit;

    private HttpCall(
            Method method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            Duration timeout,
            int replyLimit) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
        this.replyLimit = replyLimit;
    }

    /**
     * A GET without headers, with a timeout of 15 seconds and a reply limit of 1 MiB.
     *
     * @param uri an absolute http or https address with a host and without user info; a fragment is not sent
     * @return the call
     * @throws IllegalArgumentException if {@code uri} is not such an address; the message does not repeat it
     */
    public static HttpCall get(URI uri) {
        return new HttpCall(
                Method.GET, Address.check(uri), Collections.emptyMap(), null, USUAL_TIMEOUT, USUAL_REPLY_LIMIT);
    }

    /**
     * A POST with one header, {@code Content-Type}, a timeout of 15 seconds and a reply limit of 1 MiB.
     *
     * @param uri an absolute http or https address with a host and without user info; a fragment is not sent
     * @param contentType the media type of the body
     * @param body the bytes to send, copied; may be empty
     * @return the call
     * @throws IllegalArgumentException if {@code uri} is not such an address or {@code contentType} cannot be a
     *     header's value; the message repeats neither
     */
    public static HttpCall post(URI uri, String contentType, byte[] body) {
        return new HttpCall(
                        Method.POST,
                        Address.check(uri),
                        Collections.emptyMap(),
                        body.clone(),
                        USUAL_TIMEOUT,
                        USUAL_REPLY_LIMIT)
                .withHeader("Content-Type", contentType);
    }

    /**
     * This call with one more header, or with another value of a header it has.
     *
     * @param name a header name; case does not matter. Headers that frame a message or name its host are the
     *     transport's own: Connection, Content-Length, Expect, Host, Keep-Alive, TE, Trailer, Transfer-Encoding,
     *     Upgrade.
     * @param value printable ASCII, spaces and tabs
     * @return the changed copy
     * @throws IllegalArgumentException if the name is not a token or is the transport's own, or if the value holds
     *     anything else, such as a line break; the message does not repeat the value
     */
    public HttpCall withHeader(String name, String value) {
        HeaderRule.check(name, value);
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new HttpCall(method, uri, Collections.unmodifiableMap(more), body, timeout, replyLimit);
    }

    /**
     * This call with another timeout.
     *
     * @param timeout for the whole call, from the name of the host to the last byte of the reply; at least a
     *     millisecond, at most an hour
     * @return the changed copy
     * @throws IllegalArgumentException if the timeout is out of that range
     */
    public HttpCall withTimeout(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("Timeout must be from PT0.001S to " + LONGEST_TIMEOUT + ": " + timeout);
        }
        return new HttpCall(method, uri, headers, body, timeout, replyLimit);
    }

    /**
     * This call with another limit of its reply.
     *
     * @param bytes the size of the largest body accepted, in bytes; not negative
     * @return the changed copy
     * @throws IllegalArgumentException if {@code bytes} is negative
     */
    public HttpCall withReplyLimit(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Reply limit must not be negative: " + bytes);
        }
        return new HttpCall(method, uri, headers, body, timeout, bytes);
    }

    /**
     * The method.
     *
     * @return GET or POST
     */
    public Method getMethod() {
        return method;
    }

    /**
     * The address, with its query.
     *
     * @return an absolute http or https address
     */
    public URI getUri() {
        return uri;
    }

    /**
     * The headers in the order in which they were set; no two names differ in case only.
     *
     * @return an unmodifiable map, empty when there are none
     */
    public Map<String, String> getHeaders() {
        return headers;
    }

    /**
     * The bytes to send.
     *
     * @return a copy, or null for a GET
     */
    public byte @Nullable [] getBody() {
        return body == null ? null : body.clone();
    }

    /**
     * How long the whole call may take.
     *
     * @return from a millisecond to an hour
     */
    public Duration getTimeout() {
        return timeout;
    }

    /**
     * The size of the largest reply body accepted.
     *
     * @return bytes, not negative
     */
    public int getReplyLimit() {
        return replyLimit;
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The port of the address, or the usual one of its scheme. */
    int getPort() {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    /** Method, scheme, host, port and path; nothing secret. */
    @Override
    public String toString() {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return method + " " + uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
