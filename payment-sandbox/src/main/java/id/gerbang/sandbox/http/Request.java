package id.gerbang.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request, with its body read. */
public final class Request {

    private static final String JSON = "application/json";

    private final HttpExchange exchange;
    private final byte[] bytes;

    Request(HttpExchange exchange, byte[] bytes) {
        this.exchange = exchange;
        this.bytes = bytes;
    }

    /** The method, such as {@code GET}. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** The address that the client calls from, such as {@code 127.0.0.1}. */
    public String from() {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    /** The decoded path, which begins with a slash; empty for a request that has none. */
    public String path() {
        return Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
    }

    /** What follows a beginning of the path and a slash; empty if nothing does. */
    public String rest(String beginning) {
        return path().substring(beginning.length()).replaceFirst("^/", "");
    }

    /** The only value of a header; empty if it is absent or there is more than one. */
    public Optional<String> header(String name) {
        List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * The query as a form.
     *
     * @throws Refusal 400 if it is malformed
     */
    public Body query() {
        String query = exchange.getRequestURI().getRawQuery();
        return new Body(form(query == null ? "" : query), true);
    }

    /**
     * The body as JSON or as a form, by its content type; without one it is a form.
     *
     * @throws Refusal 400 if it is malformed, 415 if it is something else
     */
    public Body body() {
        return switch (bareType("application/x-www-form-urlencoded")) {
            case JSON -> new Body(json(), false);
            case "application/x-www-form-urlencoded" -> new Body(form(new String(bytes, UTF_8)), true);
            default -> throw new Refusal(415, "Unsupported content type, send a form or JSON");
        };
    }

    /**
     * The body as JSON.
     *
     * @throws Refusal 400 if it is malformed, 415 if it is something else or does not say what it is
     */
    public Body jsonBody() {
        if (!bareType("").equals(JSON)) {
            throw new Refusal(415, "Unsupported content type, send JSON");
        }
        return new Body(json(), false);
    }

    private String bareType(String otherwise) {
        return header("Content-Type").orElse(otherwise).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private JsonNode json() {
        try {
            JsonNode root = Json.read(bytes);
            if (root.isObject()) {
                return root;
            }
        } catch (IOException e) {
            throw new Refusal(400, "Malformed JSON");
        }
        throw new Refusal(400, "Malformed JSON, an object is expected");
    }

    private static JsonNode form(String text) {
        try {
            return FormTree.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "Malformed form");
        }
    }
}
