package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deployed shop from outside. Every answer is looked through for canaries. */
final class Shop {

    static final long AMOUNT = 50_000;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    /** {@code url} ends with a slash. */
    Shop(URI url) {
        this.url = url;
    }

    /** What came back. */
    record Answer(int status, String contentType, String body) {
        JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    /** Has a payment made of {@link #AMOUNT} by BRIVA, and returns its reference. */
    String pays(String merchantRef) throws IOException, InterruptedException {
        return reference(create("tripay", merchantRef, "BRIVA", AMOUNT));
    }

    /** Has a payment made of {@link #AMOUNT} at Kropay, and returns its reference. */
    String paysByKropay(String account, String merchantRef) throws IOException, InterruptedException {
        return reference(create(account, merchantRef, "QRIS", AMOUNT));
    }

    private static String reference(Answer created) {
        if (created.status() != 200) {
            throw new AssertionError("the shop answers " + created);
        }
        return created.json().getString("reference");
    }

    /** Has the gateway asked about a payment for a customer who comes back. */
    Answer refresh(String id) throws IOException, InterruptedException {
        return send("POST", "api/payments/" + id + "/refresh");
    }

    /** As whoever operates the shop: has the gateway asked about a payment by its own name of it. */
    Answer ask(String account, String reference) throws IOException, InterruptedException {
        return send("POST", "api/desk/asked/" + account + "/" + reference);
    }

    Answer create(String account, String merchantRef, String channel, long amount)
            throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "account",
                account,
                "merchantRef",
                merchantRef,
                "channel",
                channel,
                "amount",
                String.valueOf(amount),
                "email",
                Canary.EMAIL,
                "phone",
                Canary.PHONE);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("api/payments")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Has an open payment made, and returns its uuid. */
    Answer createOpen(String account, String channel, String merchantRef) throws IOException, InterruptedException {
        return send(request("api/open-payments/" + account + "?channel=" + channel + "&merchantRef=" + merchantRef)
                .POST(BodyPublishers.noBody()));
    }

    /** A line for each payment into an open payment: reference, status, parent. Asks the gateway. */
    List<String> paidInto(String account, String uuid) throws IOException, InterruptedException {
        return send(request("api/open-payments/" + account + "/" + uuid).GET())
                .body()
                .lines()
                .toList();
    }

    /** Posts to the callback path. */
    Answer take(Post post) throws IOException, InterruptedException {
        return take(post, BodyPublishers.ofString(post.body()));
    }

    /** As {@link #take(Post)}, with the body sent in another way. */
    Answer take(Post post, BodyPublisher body) throws IOException, InterruptedException {
        return takeAs("application/json", post, body);
    }

    /** As {@link #take(Post, BodyPublisher)}, with another type of content. */
    Answer takeAs(String type, Post post, BodyPublisher body) throws IOException, InterruptedException {
        return takeAt("pay/callbacks/" + post.account(), type, post, body);
    }

    /** As {@link #take(Post)}, at a path of the shop. */
    Answer takeAt(String path, Post post) throws IOException, InterruptedException {
        return takeAt(path, "application/json", post, BodyPublishers.ofString(post.body()));
    }

    private Answer takeAt(String path, String type, Post post, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(body);
        post.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return send(request);
    }

    /** Posts to the callback path, and returns what the answer calls the request. */
    String requestId(Post post) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request("pay/callbacks/" + post.account()).POST(BodyPublishers.ofString(post.body()));
        post.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return client.send(request.build(), BodyHandlers.discarding())
                .headers()
                .firstValue("X-Request-Id")
                .orElse("");
    }

    /** A figure of the server's metrics; 0 if there is none of that name with these tags, each as {@code name="value"}. */
    double metric(String name, String... tags) throws IOException, InterruptedException {
        return send("GET", "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** How the shop's observer takes the events of a payment from now on: see {@code Moods}. */
    void mood(String reference, String mood) throws IOException, InterruptedException {
        send(request("api/moods/" + reference + "/" + mood).PUT(BodyPublishers.noBody()));
    }

    void goodMood(String reference) throws IOException, InterruptedException {
        send(request("api/moods/" + reference).DELETE());
    }

    /** A line for each thing on the operator's desk: {@code parked}, {@code mismatches} or {@code overdue}. */
    List<String> desk(String what) throws IOException, InterruptedException {
        return send(request("api/desk/" + what).GET()).body().lines().toList();
    }

    /** Has a parked event {@code released} or {@code skipped}, or a mismatch {@code resolved}; whether there was one. */
    boolean act(String what, String id, String deed) throws IOException, InterruptedException {
        return Boolean.parseBoolean(
                send("POST", "api/desk/" + what + "/" + id + "/" + deed).body());
    }

    /** Any request without a body. */
    Answer send(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        // not resolved: a path that begins with a slash is one of the shop's too
        URI whole =
                path.startsWith("/metrics") || path.startsWith("/health") ? url.resolve(path) : URI.create(url + path);
        return HttpRequest.newBuilder(whole).timeout(LONGEST);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().map().values().forEach(values -> Canary.absentFrom(values.toString()));
        Canary.absentFrom(response.body());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
