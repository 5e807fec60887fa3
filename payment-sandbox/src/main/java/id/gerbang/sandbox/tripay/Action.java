package id.gerbang.sandbox.tripay;

import java.time.Instant;
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
