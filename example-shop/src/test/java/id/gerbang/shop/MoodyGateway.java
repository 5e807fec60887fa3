package id.gerbang.shop;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before the bank and passes on what it feels like. */
final class MoodyGateway implements AutoCloseable {

    /** What becomes of a request. */
    enum Mood {
        PASSES_ON,
        REFUSES,
        IS_BUSY,
        LOSES_THE_REQUEST,
        LOSES_THE_ANSWER
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger creates = new AtomicInteger();
    private final HttpServer server;
    private volatile String bank = "";
    private volatile Mood creating = Mood.PASSES_ON;
    private volatile Mood lookingUp = Mood.PASSES_ON;

    private MoodyGateway(HttpServer server) {
        this.server = server;
    }

    static MoodyGateway open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        MoodyGateway gateway = new MoodyGateway(server);
        server.createContext("/", gateway::handle);
        server.setExecutor(gateway.threads);
        server.start();
        return gateway;
    }

    /** Before it stands anywhere, nothing may be asked of it. */
    void standBefore(String bankUrl) {
        bank = bankUrl;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on. */
    void feel(Mood whenCreating, Mood whenLookingUp) {
        creating = whenCreating;
        lookingUp = whenLookingUp;
        creates.set(0);
    }

    /** How many creates have come since the mood last changed. */
    int creates() {
        return creates.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean create = exchange.getRequestMethod().equals("POST");
            if (create) {
                creates.incrementAndGet();
            }
            switch (create ? creating : lookingUp) {
                case PASSES_ON -> answer(exchange, passOn(exchange, body));
                case REFUSES -> answer(exchange, 400, "{\"success\":false,\"message\":\"Not <today>\"}");
                case IS_BUSY -> answer(exchange, 429, "");
                case LOSES_THE_ANSWER -> passOn(exchange, body);
                case LOSES_THE_REQUEST -> {}
            }
        }
    }

    private HttpResponse<String> passOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bank + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : new String[] {"Authorization", "X-API-KEY", "Content-Type", "Accept"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
        answer(exchange, answer.statusCode(), answer.body());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
