package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A shop's callback address: keeps what arrives, and answers what it was told to, then success. */
final class Inbox implements AutoCloseable {

    static final Answer TAKEN = new Answer(200, "{\"success\": true}");

    private final BlockingQueue<Mail> mail = new LinkedBlockingQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    static final class Mail {

        private final Headers headers;
        private final byte[] body;
        private final long at = System.nanoTime();

        Mail(Headers headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        byte[] body() {
            return body;
        }

        Duration after(Mail earlier) {
            return Duration.ofNanos(at - earlier.at);
        }

        Set<String> headerNames() {
            return headers.keySet();
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of()).toString();
        }

        JsonNode json() {
            return Shop.json(new String(body, UTF_8));
        }
    }

    record Answer(int status, String body) {}

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
    }

    void willAnswer(Answer... next) {
        answers.addAll(List.of(next));
    }

    /** The next callback; waits for it. */
    Mail next() throws InterruptedException {
        return Objects.requireNonNull(mail.poll(10, TimeUnit.SECONDS), "no callback came");
    }

    boolean isEmpty() {
        return mail.isEmpty();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            mail.add(new Mail(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            Answer answer = Objects.requireNonNullElse(answers.poll(), TAKEN);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
