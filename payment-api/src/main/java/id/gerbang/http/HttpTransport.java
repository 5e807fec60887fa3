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
     *     reply was cut short, was larger than the call's limit or was not HTTP, the thread was interrupted, or this
     *     transport is closed. {@link TransportException#mayHaveArrived()} tells whether the server may have the call.
     */
    HttpReply send(HttpCall call) throws TransportException;

    /** Ends what this transport started, and refuses later calls as not sent. Does nothing unless overridden. */
    @Override
    default void close() {}

    /**
     * A new transport on the JDK's own {@link java.net.HttpURLConnection}; close it when done.
     *
     * <ul>
     *   <li>The JVM's proxy settings, TLS defaults and its cache of idle connections apply; so do a default
     *       {@link java.net.CookieHandler} and {@link java.net.Authenticator}, where the application has set one.
     *   <li>The timeout covers name resolution, connecting, the TLS handshake, sending and the complete reply. A call
     *       runs on a daemon thread of the transport, and the calling thread stops waiting at the timeout or when it is
     *       interrupted (it then finds its interrupt flag set again). The thread left behind ends by itself, or its
     *       connection is closed when the same time has passed once more. That close has no hold on a name server that
     *       does not answer, nor always on a server that sends a chunk header byte by byte, nor on one that does not
     *       read over TLS: there a thread lasts as long as they do.
     *   <li>A POST is written to one connection only. An idle connection that the server has closed is noticed before
     *       it is used; when the server closes it at the very moment of sending, the call fails as one that may have
     *       arrived. A GET whose connection breaks before the reply is sent once more by the JDK.
     *   <li>The JDK hides the body of a 401 or 407 that answers a POST: such a reply has an empty body.
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
