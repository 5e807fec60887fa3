package id.gerbang.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies that the JVM's settings give for an address, or the direct connection. */
final class Route {

    private final URI uri;
    private volatile Proxy proxy = Proxy.NO_PROXY;

    Route(URI uri) {
        this.uri = uri;
    }

    /** Connects through one proxy. */
    interface Attempt {
        void through(Proxy proxy) throws IOException;
    }

    /** Tries the proxies in their order, the next one only if a proxy cannot be reached. */
    void connect(Attempt attempt) throws IOException {
        ProxySelector selector = ProxySelector.getDefault();
        Iterator<Proxy> proxies = proxies(selector).iterator();
        while (true) {
            Proxy next = proxies.next();
            proxy = next;
            try {
                attempt.through(next);
                return;
            } catch (ConnectException | NoRouteToHostException | UnknownHostException e) {
                SocketAddress address = next.address();
                if (selector == null || address == null) {
                    throw e;
                }
                selector.connectFailed(uri, address, e);
                if (!proxies.hasNext()) {
                    throw e;
                }
            }
        }
    }

    private List<Proxy> proxies(@Nullable ProxySelector selector) {
        List<Proxy> found = selector == null ? null : selector.select(uri);
        return found == null || found.isEmpty() ? Collections.singletonList(Proxy.NO_PROXY) : found;
    }

    /** The proxy in use, or the one that was tried last. */
    Proxy proxy() {
        return proxy;
    }
}
