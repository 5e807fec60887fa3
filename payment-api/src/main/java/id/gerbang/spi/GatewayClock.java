package id.gerbang.spi;

import id.gerbang.http.HttpReply;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The time at the gateway: this server's, corrected by the header {@code Date} of the gateway's last reply. A difference of
 * a few seconds is nothing, and one of more than a day is no clock's. Thread-safe.
 */
final class GatewayClock {

    private static final Logger LOG = Logger.getLogger(GatewayClock.class.getName());
    private static final Duration SMALL = Duration.ofMinutes(1);
    private static final Duration LARGEST = Duration.ofDays(1);

    private final String account;
    private final Clock clock;
    private volatile Duration difference = Duration.ZERO;
    private volatile boolean warned;

    GatewayClock(String account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** What time it is at the gateway. */
    Instant now() {
        return clock.instant().plus(difference);
    }

    /** Learns from a reply to a call that was sent at a time of {@link #here()}. */
    synchronized void learn(HttpReply reply, Instant sent) {
        Instant date = date(reply);
        // a copy that a cache keeps has the time of the first answer
        if (date == null || reply.getHeader("Age") != null) {
            return;
        }
        Instant received = clock.instant();
        Duration found = difference(date, sent, received);
        boolean differs = found.abs().compareTo(SMALL) > 0 && found.abs().compareTo(LARGEST) <= 0;
        difference = differs ? found : Duration.ZERO;
        if (differs && !warned) {
            LOG.warning(() -> account + ": " + describe(found) + ". Set it, by NTP for instance");
        }
        warned = differs;
    }

    /** A slow reply may have been dated at any time between, so that only what lies beyond is certain. */
    private static Duration difference(Instant date, Instant sent, Instant received) {
        if (date.isBefore(sent)) {
            return Duration.between(sent, date);
        }
        return date.isAfter(received) ? Duration.between(received, date) : Duration.ZERO;
    }

    /** What time it is here. */
    Instant here() {
        return clock.instant();
    }

    /** What is wrong with this server's clock; empty if nothing is known to be. */
    String advice() {
        Duration now = difference;
        return now.isZero() ? "" : describe(now);
    }

    private static String describe(Duration difference) {
        long minutes = Math.round(difference.abs().getSeconds() / 60.0);
        return "this server's clock is about " + minutes + " min " + (difference.isNegative() ? "ahead of" : "behind")
                + " the gateway's";
    }

    private static @Nullable Instant date(HttpReply reply) {
        String date = reply.getHeader("Date");
        try {
            return date == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.trim(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
