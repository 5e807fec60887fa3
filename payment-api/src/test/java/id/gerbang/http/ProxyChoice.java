package id.gerbang.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** Proxies that replace the JVM's settings. */
final class ProxyChoice extends ProxySelector {

    private final List<Callable<Proxy>> proxies = new ArrayList<>();
    private final List<SocketAddress> failures = new CopyOnWriteArrayList<>();

    ProxyChoice(Callable<Proxy> proxy) {
        proxies.add(proxy);
    }

    ProxyChoice(int... ports) {
        for (int port : ports) {
            proxies.add(() -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port)));
        }
    }

    List<SocketAddress> failures() {
        return failures;
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> chosen = new ArrayList<>();
        for (Callable<Proxy> proxy : proxies) {
            try {
                chosen.add(proxy.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return chosen;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        failures.add(proxy);
    }
}
