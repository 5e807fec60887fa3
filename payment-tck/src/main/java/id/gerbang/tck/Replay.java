package id.gerbang.tck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A proxy in front of the author's gateway. On request it repeats the recorded answers to the next call, or changes the
 * answers that it forwards.
 */
final class Replay implements AutoCloseable {

    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "keep-alive", "te", "upgrade");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI gateway;
    private final HttpServer server;
    private final List<HttpResponse<byte[]>> recorded = new ArrayList<>();
    private UnaryOperator<byte[]> change = UnaryOperator.identity();
    private boolean replaying;
    private int next;

    Replay(URI gateway) throws IOException {
        this.gateway = gateway;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    /** In place of the author's gateway. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + gateway.getRawPath());
    }

    /** From now on a call's answers are kept. */
    synchronized void record() {
        recorded.clear();
        replaying = false;
    }

    /** From now on the answers that were kept come again, in their order. */
    synchronized void replay() {
        replaying = true;
        next = 0;
    }

    /** Changes the body of each answer from now on. */
    synchronized void change(UnaryOperator<byte[]> how) {
        change = how;
    }

    /** One at a time, by the server's only thread. */
    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpResponse<byte[]> reply;
        if (replaying && next < recorded.size()) {
            reply = recorded.get(next++);
        } else {
            reply = passOn(exchange, body);
            recorded.add(reply);
        }
        reply.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        byte[] changed = change.apply(reply.body());
        exchange.sendResponseHeaders(reply.statusCode(), changed.length == 0 ? -1 : changed.length);
        exchange.getResponseBody().write(changed);
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!NOT_PASSED_ON.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
