package id.gerbang.http;

/**
 * Carries one call to a server and its reply back. Implementations are safe for use by many threads at once.
 *
 * <p>An implementation keeps three promises, because money depends on them: {@link #send} ends within the call's
 * timeout, a POST reaches the server at most once, and a failure is called "not sent" only when that is certain.
 */
@FunctionalInterface
public interface HttpTransport extends AutoCloseable {

    /**
     * Sends the call and waits for the complete reply. Every status is a reply, also 3xx, 4xx and 5xx; no redirect is
     * followed.
     *
     * @param call what to send; how long it may take and how large the reply may be are part of it
     * @return the complete reply, never null
     * @throws TransportException if there is no complete reply: the server was not reached, the timeout passed, the
     *     reply was cut short, was larger than the call's limit, could not be unpacked or was not HTTP, the thread was
     *     interrupted, or this transport is closed. {@link TransportException#mayHaveArrived()} tells whether the server may
     *     have the call.
     */
    HttpReply send(HttpCall call) throws TransportException;

    /** Ends what this transport started, and refuses later calls as not sent. Does nothing unless overridden. */
    @Override
    default void close() {}

    /**
     * A new transport on the JDK's own {@link java.net.HttpURLConnection}; close it when done.
     *
     * <ul>
     *   <li>The JVM's proxy settings and TLS defaults apply. A default {@link java.net.Authenticator} answers a proxy
     *       that asks for a login before it opens a tunnel to an https address. Java uses no Basic login there unless the
     *       system property {@code jdk.http.auth.tunneling.disabledSchemes} is set to an empty text.
     *   <li>The timeout covers name resolution, connecting, the TLS handshake, sending and the complete reply. A call
     *       runs on a daemon thread of the transport, and the calling thread stops waiting at the timeout or when it is
     *       interrupted (its interrupt flag is then set again). The transport then closes the connection of a POST, and the
     *       daemon thread ends. While it still connects, and for a GET, the thread may live for the same time once more.
     *       A DNS server that does not answer can keep the thread longer. So can a server that replies to a GET and sends
     *       the size of a chunk byte by byte.
     *   <li>A POST is written once, to a new connection, which is closed after the reply. So a POST never uses an idle
     *       connection that the server is just closing. If the connection breaks, the call fails as one that may have
     *       arrived. A 401 does not call a default {@code Authenticator}, and a POST does not use a default {@link
     *       java.net.CookieHandler}. Interim replies (100, 102, 103) are skipped.
     *   <li>A GET uses the JVM's cache of idle connections, its default {@code CookieHandler} and its {@code
     *       Authenticator}, where the application has set them. A GET whose connection breaks before the reply is sent
     *       once more by the JDK. On Java 8, 11 and 17 an interim reply to a GET other than 100 is a failure, because
     *       these versions return it as the reply. Newer versions skip it.
     *   <li>A 401 or 407 of the gateway is a reply with its body. A 407 of a proxy means that nothing was sent.
     *   <li>A reply with {@code Content-Encoding: gzip} is unpacked although no call asks for it. Its headers then
     *       have neither {@code Content-Encoding} nor {@code Content-Length}. The reply limit holds for the unpacked
     *       body. {@code x-gzip} means gzip, {@code identity} changes nothing, another encoding is a failure.
     *   <li>A reply without length and without chunks ends where the connection ends, so a cut cannot be told from an
     *       end; if it has no body either, it counts as cut short.
     *   <li>{@code close()} lets the calls that are under way run to their end.
     * </ul>
     *
     * @return a transport that owns its threads, never null
     */
    static HttpTransport standard() {
        return new UrlTransport();
    }
}
