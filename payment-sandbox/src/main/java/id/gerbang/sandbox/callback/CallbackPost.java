package id.gerbang.sandbox.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Sends one callback and judges the answer. A redirect is not followed and is no success. */
final class CallbackPost {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** However many a shop that was away has not taken. */
    private static final int AT_ONCE = 32;

    private final HttpClient client;
    private final Turns turns;
    private final Clock clock;

    CallbackPost(Clock clock, Executor threads) {
        this.clock = clock;
        this.turns = new Turns(AT_ONCE, threads);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .executor(threads)
                .build();
    }

    /** The attempt, once there is an answer or none will come; it never completes exceptionally. */
    CompletableFuture<Attempt> send(Letter letter) {
        return turns.take(() -> sendNow(letter));
    }

    private CompletableFuture<Attempt> sendNow(Letter letter) {
        Instant at = clock.instant();
        try {
            var exchange = client.sendAsync(request(letter), answer -> new LimitedBody());
            return exchange.copy()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .handle((answer, failure) -> {
                        exchange.cancel(true);
                        return failure == null ? judge(at, answer) : Attempt.failed(at, words(failure));
                    });
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(Attempt.failed(at, words(e)));
        }
    }

    private static HttpRequest request(Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(letter.url()))
                .timeout(PATIENCE)
                .header("Content-Type", letter.contentType());
        letter.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.POST(HttpRequest.BodyPublishers.ofString(letter.body())).build();
    }

    private static Attempt judge(Instant at, HttpResponse<byte[]> answer) {
        boolean counted = answer.statusCode() == 200 && saysSuccess(answer.body());
        return new Attempt(at, answer.statusCode(), new String(answer.body(), UTF_8), counted);
    }

    private static boolean saysSuccess(byte[] answer) {
        try {
            return Json.read(answer).path("success").equals(Json.object().booleanNode(true));
        } catch (IOException e) {
            return false;
        }
    }

    private static String words(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String message = cause.getMessage();
        return "no answer: " + cause.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }
}
