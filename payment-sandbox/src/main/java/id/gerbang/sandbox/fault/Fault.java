package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Duration;

/**
 * Something that is to go wrong.
 *
 * @param path of the {@link FaultPlace}
 * @param times how often it is still to happen, 1 or more
 * @param delay how long the kinds that wait do so; zero for the others
 */
public record Fault(String path, FaultKind kind, int times, Duration delay) {

    /** What is left of it after it has happened once. */
    Fault spent() {
        return new Fault(path, kind, times - 1, delay);
    }

    ObjectNode toJson() {
        ObjectNode json =
                Json.object().put("path", path).put("kind", kind.word()).put("times", times);
        return kind.waits() ? json.put("delay_ms", delay.toMillis()) : json;
    }
}
