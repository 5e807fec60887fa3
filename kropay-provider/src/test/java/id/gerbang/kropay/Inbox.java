package id.gerbang.kropay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpServer;
import id.gerbang.Callback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Receives callbacks over HTTP, accepts each, and keeps them for the test. */
final class Inbox implements AutoCloseable {

    private final BlockingQueue<Callback> callbacks = new LinkedBlockingQueue<>();
    private final HttpServer server;

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                callbacks.add(Callback.of(
                        exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
                byte[] yes = "{\"success\":true}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, yes.length);
                exchange.getResponseBody().write(yes);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
    }

    /** The next callback; waits for it. */
    Callback next() throws InterruptedException {
        return requireNonNull(callbacks.poll(2, TimeUnit.MINUTES), "no callback came");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
