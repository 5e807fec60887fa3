package id.gerbang.sandbox.tripay;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can happen to a transaction. Each may happen at any time, so that tests can send things out of order. */
enum Action {
    PAY(Status.PAID),
    EXPIRE(Status.EXPIRED),
    FAIL(Status.FAILED),
    REFUND(Status.REFUND);

    private final Status status;

    Action(Status status) {
        this.status = status;
    }

    static Optional<Action> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(name))
                .findFirst();
    }

    /** The words of all actions, for a message. */
    static String words() {
        return Arrays.stream(values()).map(Action::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that this leads to. */
    State from(State state, Instant now) {
        return new State(status, paidAt(state, now));
    }

    private @Nullable Instant paidAt(State state, Instant now) {
        return switch (this) {
            case PAY -> now;
            case REFUND -> state.paidAt();
            case EXPIRE, FAIL -> null;
        };
    }
}
