package id.gerbang.tck.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Contoh, as far as it exists: payments in memory. */
public final class ContohStub implements AutoCloseable {

    /** What it takes for a key. */
    public static final String API_KEY = "CANARY-api-key-7d2e";
    /** What it signs callbacks with. */
    public static final String CALLBACK_KEY = "CANARY-callback-key-41c8";

    private static final JsonObject NO = Json.createObjectBuilder().build();

    private final AtomicLong last = new AtomicLong(1_000);
    private final Map<String, JsonObject> payments = new ConcurrentSkipListMap<>();
    private final Map<String, Route> routes = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Answers one kind of request. */
    public interface Route {
        /** The answer; null for one that says that there is no such thing. */
        @Nullable
        JsonObject answer(Map<String, String> query, JsonObject body);
    }

    /** Starts it, on a free port. */
    public ContohStub() throws IOException {
        routes.put("POST /payments", (query, body) -> create(body));
        routes.put("GET /payments", (query, body) -> payments.get(query.get("reference")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    /** With one more kind of request. */
    public void on(String methodAndPath, Route route) {
        routes.put(methodAndPath, route);
    }

    /** What a provider's base-url is to be. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** What was made, the oldest first. */
    public List<JsonObject> payments() {
        return List.copyOf(payments.values());
    }

    /** Something happens to a payment. */
    public void turn(String reference, String status) {
        payments.computeIfPresent(
                reference,
                (name, payment) ->
                        Json.createObjectBuilder(payment).add("status", status).build());
    }

    private JsonObject create(JsonObject body) {
        String reference = "C" + last.incrementAndGet();
        JsonObjectBuilder payment = Json.createObjectBuilder(body)
                .add("reference", reference)
                .add("status", "waiting")
                .add("pay_code", "8808" + last.get());
        JsonObject made = payment.build();
        payments.put(reference, made);
        return made;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Route route = routes.get(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring("/v1".length()));
        boolean known =
                ("Bearer " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        JsonObject answer = route == null || !known
                ? null
                : route.answer(query(exchange.getRequestURI()), body.length == 0 ? NO : read(body));
        byte[] json = (answer == null ? NO : answer).toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? answer == null ? 404 : 200 : 401, json.length);
        exchange.getResponseBody().write(json);
    }

    private static JsonObject read(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = uri.getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
