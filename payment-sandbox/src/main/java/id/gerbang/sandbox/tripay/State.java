package id.gerbang.sandbox.tripay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status with its time.
 *
 * @param paidAt when it was paid; kept by a refund, gone when it is said to have failed or expired
 */
record State(Status status, @Nullable Instant paidAt) {

    static final State NEW = new State(Status.UNPAID, null);
}
