package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that answers as a test says, or passes on to another one first. */
final class Stub implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What happens to a request; the connection is closed afterwards. */
    interface Answer {
        void to(HttpExchange exchange, Stub stub) throws IOException, InterruptedException;
    }

    Stub(Answer answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                exchange.setStreams(new ByteArrayInputStream(body), null);
                requests.add(
                        (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + new String(body, UTF_8))
                                .trim());
                answer.to(exchange, this);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /** What was asked for: method, path with query, and body. */
    List<String> requests() {
        return requests;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The same answer to everything; {@code {authorization}} in it becomes the header of that name. */
    static Answer text(int status, String body) {
        return (exchange, stub) -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            answer(
                    exchange,
                    status,
                    body.replace("{authorization}", authorization).getBytes(UTF_8));
        };
    }

    /** A success with this data, in which {@code '} stands for {@code "}. */
    static Answer data(String json) {
        return text(200, ("{'success':true,'message':'','data':" + json + "}").replace('\'', '"'));
    }

    /** A header that promises more than comes. */
    static Answer truncated() {
        return (exchange, stub) -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"success\":true,".getBytes(UTF_8));
        };
    }

    /** The connection is closed, and not a byte was sent. */
    static Answer nothing() {
        return (exchange, stub) -> exchange.getRequestBody().readAllBytes();
    }

    /** Not a byte is sent until this is closed. */
    static Answer silence() {
        return (exchange, stub) -> stub.closed.await();
    }

    /** The request is passed on, and its answer comes back. */
    static Answer passedOn(String base) {
        return (exchange, stub) -> {
            HttpResponse<byte[]> reply = stub.passOn(exchange, base);
            answer(exchange, reply.statusCode(), reply.body());
        };
    }

    /** The request takes effect, and its answer is lost in this way. */
    static Answer lost(String base, Answer answer) {
        return (exchange, stub) -> {
            stub.passOn(exchange, base);
            answer.to(exchange, stub);
        };
    }

    /** One answer to what makes something, another to what asks. */
    static Answer post(Answer post, Answer get) {
        return (exchange, stub) -> (exchange.getRequestMethod().equals("POST") ? post : get).to(exchange, stub);
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, String base) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"));
        if (exchange.getRequestHeaders().containsKey("Content-Type")) {
            request.header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
