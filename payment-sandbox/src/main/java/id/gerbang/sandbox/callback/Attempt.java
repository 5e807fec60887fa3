package id.gerbang.sandbox.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a callback.
 *
 * @param at when it was sent
 * @param httpStatus what was answered; null if nothing was
 * @param answer the first characters of the answer's body, or why there was none
 * @param counted whether the answer was HTTP 200 with {@code "success": true}
 */
public record Attempt(Instant at, @Nullable Integer httpStatus, String answer, boolean counted) {

    /** How many characters of an answer are kept. */
    static final int ANSWER_LENGTH = 500;

    public Attempt {
        answer = answer.length() > ANSWER_LENGTH ? answer.substring(0, ANSWER_LENGTH) : answer;
    }

    static Attempt failed(Instant at, String why) {
        return new Attempt(at, null, why, false);
    }
}
