package id.gerbang.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * A new connection for one POST, closed after the reply. The JDK connects, with its proxy settings and TLS. This class
 * writes the HTTP request itself: the JDK would repeat a POST whose connection breaks, or hide the body of a 401. The
 * connection is never reused, so the server cannot close it as idle while the POST is being sent.
 */
final class FreshConnection implements Connection {

    private final HttpCall call;
    private final Proxy proxy;
    private final Deadline deadline;
    private volatile @Nullable Socket lowest;
    private volatile @Nullable Socket socket;
    private volatile @Nullable HttpsURLConnection opened;

    FreshConnection(HttpCall call, Proxy proxy, Deadline deadline) {
        this.call = call;
        this.proxy = proxy;
        this.deadline = deadline;
    }

    @Override
    public void connect() throws IOException {
        socket = call.isSecure() ? connectSecure() : connectPlain();
    }

    private Socket connectPlain() throws IOException {
        // a plain new Socket() would look up the JVM's SOCKS proxy again
        Socket plain = new Socket(proxy.type() == Proxy.Type.SOCKS ? proxy : Proxy.NO_PROXY);
        lowest = plain;
        plain.setTcpNoDelay(true);
        plain.connect(target(), deadline.millisLeft());
        return plain;
    }

    private SocketAddress target() {
        String host = call.getUri().getHost();
        SocketAddress address = proxy.address();
        if (proxy.type() == Proxy.Type.SOCKS) {
            return InetSocketAddress.createUnresolved(host, call.getPort());
        }
        if (address instanceof InetSocketAddress) {
            InetSocketAddress known = (InetSocketAddress) address;
            return known.isUnresolved() ? new InetSocketAddress(known.getHostString(), known.getPort()) : known;
        }
        return new InetSocketAddress(host, call.getPort());
    }

    private Socket connectSecure() throws IOException {
        HttpURLConnection made = SharedConnection.open(call, proxy, deadline);
        if (!(made instanceof HttpsURLConnection)) {
            throw new IOException("Not an HttpsURLConnection: " + made.getClass());
        }
        HttpsURLConnection connection = (HttpsURLConnection) made;
        opened = connection;
        TlsSockets sockets = new TlsSockets(connection.getSSLSocketFactory(), below -> lowest = below);
        connection.setSSLSocketFactory(sockets);
        connection.connect();
        return sockets.made();
    }

    @Override
    public HttpReply exchange() throws IOException {
        Socket connected = socket;
        if (connected == null) {
            throw new IOException("Not connected");
        }
        boolean throughProxy = proxy.type() == Proxy.Type.HTTP && !call.isSecure();
        OutputStream out = connected.getOutputStream();
        out.write(PostBytes.of(call, throughProxy));
        out.flush();
        InputStream in = new BufferedInputStream(new TimedInput(connected, deadline));
        ReplyHead head = ReplyHead.readFinal(in);
        ProxyException.refuse(throughProxy, head.status(), head.has("Proxy-Authenticate"));
        HttpReply reply = head.read(in, new ReplyBody(call.getReplyLimit(), deadline));
        close();
        return reply;
    }

    /** Closes the TCP socket. Closing the TLS socket would wait for the server and for a blocked write. */
    @Override
    public void close() {
        Socket below = lowest;
        HttpsURLConnection connection = opened;
        if (below == null) {
            if (connection != null) {
                connection.disconnect();
            }
            return;
        }
        try {
            below.close();
        } catch (IOException e) {
            // the call is complete, or has failed already
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
