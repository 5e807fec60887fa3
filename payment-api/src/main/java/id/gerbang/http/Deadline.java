package id.gerbang.http;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment at which a call must be over. */
final class Deadline {

    private final long end;

    Deadline(Duration timeout) {
        this.end = System.nanoTime() + timeout.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** For the timeouts of sockets, to which zero means no limit: at least one. */
    int millisLeft() throws SocketTimeoutException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("No time left");
        }
        return (int) TimeUnit.NANOSECONDS.toMillis(left) + 1;
    }
}
