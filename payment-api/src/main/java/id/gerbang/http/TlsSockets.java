package id.gerbang.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets the JDK put TLS on a connection that it has made, through a proxy or not, and keeps the sockets. The JDK shares
 * connections between calls with the same factory only, and each call has its own.
 */
final class TlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory usual;
    private final Consumer<Socket> below;
    private volatile @Nullable Socket made;

    TlsSockets(SSLSocketFactory usual, Consumer<Socket> below) {
        this.usual = usual;
        this.below = below;
    }

    /** The socket with TLS. */
    Socket made() throws IOException {
        Socket socket = made;
        if (socket == null) {
            throw new IOException("This Java has made no TLS socket by the factory it was given");
        }
        return socket;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        below.accept(connected);
        Socket socket = usual.createSocket(connected, host, port, autoClose);
        made = socket;
        return socket;
    }

    /** Makes the JDK connect without TLS first, as it does through a proxy. */
    @Override
    public Socket createSocket() throws IOException {
        SocketException refusal = new SocketException("TLS only on a connection");
        refusal.initCause(new UnsupportedOperationException());
        throw refusal;
    }

    /** The JDK calls this after TLS through a proxy failed: it would connect without the proxy. */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }
}
