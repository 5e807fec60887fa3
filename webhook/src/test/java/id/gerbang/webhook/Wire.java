package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A line from one HTTP client to another's server. What is sent always arrives; the reply may be cut off. */
final class Wire implements AutoCloseable {

    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile URI target;
    private volatile Set<String> cut = Set.of();
    private volatile UnaryOperator<String> change = UnaryOperator.identity();

    /** Listens; on any free port if that is 0. */
    Wire(int port, URI target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The paths of all requests so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void leadTo(URI other) {
        target = other;
    }

    /** From now on replies to these methods are lost, to none if there is none; the others come as they are. */
    void cutRepliesTo(String... methods) {
        cut = Set.of(methods);
        change = UnaryOperator.identity();
    }

    /** From now on replies have one word for another. */
    void garble(String word, String other) {
        change = reply -> reply.replace(word, other);
    }

    private void pass(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        try (exchange) {
            HttpRequest.Builder on = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> on.header(name, value));
                }
            });
            HttpResponse<byte[]> reply = client.send(on.build(), BodyHandlers.ofByteArray());
            if (!cut.contains(exchange.getRequestMethod())) {
                byte[] body = change.apply(new String(reply.body(), UTF_8)).getBytes(UTF_8);
                exchange.sendResponseHeaders(reply.statusCode(), body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
