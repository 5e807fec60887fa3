package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A merchant's program, talking to a sandbox as one would to the gateway. */
final class Shop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(5);
    static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String api;
    private final String key;

    private Shop(String url, String api, String key) {
        this.url = url;
        this.api = api;
        this.key = key;
    }

    static Shop of(PaymentSandbox sandbox) {
        return new Shop("http://127.0.0.1:" + sandbox.getPort(), "/tripay/api-sandbox", "DEV-sandbox-key");
    }

    Shop inProduction() {
        return new Shop(url, "/tripay/api", key);
    }

    Shop withKey(String other) {
        return new Shop(url, api, other);
    }

    HttpResponse<String> create(Order order) {
        return post(api + "/transaction/create", "application/json", order.json.toString());
    }

    HttpResponse<String> createByForm(Order order) {
        return post(api + "/transaction/create", FORM, order.toForm());
    }

    /** The data of an order that has to be accepted. */
    JsonNode created(Order order) {
        return json(create(order)).path("data");
    }

    /** The reference of an order that has to be accepted. */
    String reference(Order order) {
        return created(order).path("reference").textValue();
    }

    /** An operation of the API that is a GET. */
    HttpResponse<String> ask(String operation) {
        return get(api + operation);
    }

    /** An operation of the API that takes a form. */
    HttpResponse<String> submit(String operation, String form) {
        return post(api + operation, FORM, form);
    }

    /** An operation of the API that takes a body of that type. */
    HttpResponse<String> call(String operation, String type, String body) {
        return post(api + operation, type, body);
    }

    HttpResponse<String> detail(String reference) {
        return get(api + "/transaction/detail?reference=" + reference);
    }

    HttpResponse<String> list(String query) {
        return get(api + "/merchant/transactions?" + query);
    }

    HttpResponse<String> act(String reference, String form) {
        return post("/control/tripay/" + reference, FORM, form);
    }

    JsonNode control(String reference) {
        return json(get("/control/tripay/" + reference)).path("data");
    }

    /** The first callback, as soon as so many attempts are recorded: the answer is on its way when it was sent. */
    JsonNode recorded(String reference, int attempts) {
        JsonNode callback = recorded(() -> control(reference), attempts);
        assertThat(callback.path("attempts")).hasSize(attempts);
        return callback;
    }

    /** The first callback of a payment that is asked for again and again, until it has so many attempts. */
    static JsonNode recorded(Supplier<JsonNode> payment, int attempts) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        JsonNode callback = payment.get().path("callbacks").path(0);
        while (callback.path("attempts").size() < attempts && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            callback = payment.get().path("callbacks").path(0);
        }
        assertThat(callback.path("attempts")).hasSizeGreaterThanOrEqualTo(attempts);
        return callback;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, with the body's bytes as they came. */
    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fault that has to be accepted, as a form. */
    void fault(String form) {
        HttpResponse<String> response = post("/control/faults", FORM, form);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
