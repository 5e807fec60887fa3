package id.gerbang.sandbox.tripay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The news of one change of status, built once and sent until it is taken.
 *
 * @param number 1, 2, 3, … within its transaction
 * @param status the status it tells
 * @param url where it goes; null if neither the order nor the merchant has one, then it is never sent
 * @param body what is sent, byte for byte the same each time
 */
record Callback(int number, Status status, @Nullable String url, String body, List<Attempt> attempts) {

    /** The first one and three repeats. */
    static final int MOST_ATTEMPTS = 4;

    Callback {
        attempts = List.copyOf(attempts);
    }

    Callback with(List<Attempt> more) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.addAll(more);
        return new Callback(number, status, url, body, all);
    }

    boolean delivered() {
        return attempts.stream().anyMatch(Attempt::counted);
    }

    /** Whether it is still to be sent. */
    boolean pending() {
        return url != null && !delivered() && attempts.size() < MOST_ATTEMPTS;
    }
}
