package id.gerbang.sandbox.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.sandbox.fault.CallbackChanges;
import id.gerbang.sandbox.fault.Fault;
import id.gerbang.sandbox.fault.Faults;
import id.gerbang.sandbox.gateway.Surroundings;
import id.gerbang.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The way of callbacks to the shop: they arrive at once, or as a fault has it. */
final class CallbackLine {

    private final CallbackPost post;
    private final String faultPath;
    private final Faults faults;
    private final Clock clock;
    private final Executor threads;
    private final Queue<CompletableFuture<Void>> held = new ConcurrentLinkedQueue<>();

    CallbackLine(String faultPath, Surroundings surroundings) {
        this.faultPath = faultPath;
        this.faults = surroundings.faults();
        this.clock = surroundings.clock();
        this.threads = surroundings.background().threads();
        this.post = new CallbackPost(clock, threads);
    }

    /** The attempts that came of it, one or more; it never completes exceptionally. */
    CompletableFuture<List<Attempt>> send(Letter letter) {
        return faults.take(faultPath, kind -> !CallbackChanges.isOne(kind))
                .map(fault -> send(letter, fault))
                .orElseGet(() -> post(letter))
                .thenApply(attempts -> {
                    release();
                    return attempts;
                });
    }

    private CompletableFuture<List<Attempt>> send(Letter letter, Fault fault) {
        return switch (fault.kind()) {
            case DROPPED -> CompletableFuture.completedFuture(List.of(Attempt.failed(clock.instant(), "dropped")));
            case DOUBLED ->
                post.send(letter).thenCompose(first -> post.send(letter).thenApply(second -> List.of(first, second)));
            case LATE -> later(fault).thenCompose(ready -> post(letter));
            case OUT_OF_ORDER -> hold().thenCompose(ready -> post(letter));
            case RESERIALISED -> post(letter.withBody(reserialised(letter.body())));
            case WRONG_SIGNATURE -> post(letter.wronglySigned());
            default -> post(letter);
        };
    }

    private CompletableFuture<List<Attempt>> post(Letter letter) {
        return post.send(letter).thenApply(List::of);
    }

    private CompletableFuture<Void> later(Fault fault) {
        Executor later = CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, threads);
        return CompletableFuture.runAsync(() -> {}, later);
    }

    /** Waits until another callback has been answered. */
    private CompletableFuture<Void> hold() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        held.add(gate);
        return gate;
    }

    private void release() {
        for (CompletableFuture<Void> gate = held.poll(); gate != null; gate = held.poll()) {
            gate.complete(null);
        }
    }

    /** The same JSON in other bytes. */
    private static String reserialised(String body) {
        try {
            return Json.read(body.getBytes(UTF_8)).toPrettyString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
