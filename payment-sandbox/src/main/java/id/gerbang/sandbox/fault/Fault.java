package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that is to go wrong.
 *
 * @param path of the operation, such as {@code /transaction/create}, or {@link #CALLBACK}, or the like of another gateway
 * @param times how often it is still to happen, 1 or more
 * @param delay how long the kinds that wait do so; zero for the others
 */
public record Fault(String path, Kind kind, int times, Duration delay) {

    /** In place of a path: the sending of a callback by TriPay, the only one who signs. */
    public static final String CALLBACK = "callback";

    /** What goes wrong: first with an operation, then with a callback. */
    public enum Kind {
        DELAY("delay"),
        SERVER_ERROR("500"),
        BAD_GATEWAY("502"),
        FORBIDDEN("403"),
        FORBIDDEN_PAGE("403-html"),
        TOO_MANY_REQUESTS("429"),
        CUT_BEFORE("cut-before"),
        CUT_AFTER("cut-after"),
        CUT_BODY("cut-body"),
        DROPPED("dropped"),
        DOUBLED("doubled"),
        LATE("late"),
        OUT_OF_ORDER("out-of-order"),
        RESERIALISED("reserialised"),
        WRONG_SIGNATURE("wrong-signature");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Optional<Kind> named(String word, String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word) && kind.fits(path))
                    .findFirst();
        }

        /** The words of all kinds that the path can have, for a message. */
        static String words(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.fits(path))
                    .map(Kind::word)
                    .collect(Collectors.joining(", "));
        }

        public String word() {
            return word;
        }

        boolean waits() {
            return this == DELAY || this == LATE;
        }

        private boolean fits(String path) {
            boolean callback = !path.startsWith("/");
            return callback == compareTo(DROPPED) >= 0 && (this != WRONG_SIGNATURE || path.equals(CALLBACK));
        }
    }

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
