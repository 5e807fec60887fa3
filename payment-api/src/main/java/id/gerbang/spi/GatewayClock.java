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
 * The time at the gateway: this server's time, corrected by the header {@code Date} of the gateway's last reply. Ignores a
 * difference of up to a minute, and one of more than a day, which is no clock error. Thread-safe.
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

    /** Updates the difference. {@code sent} is the time of {@link #here()} when the call was sent. */
    synchronized void learn(HttpReply reply, Instant sent) {
        Instant date = date(reply);
        // a cached copy has the date of the first answer
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

    /** The gateway set the date at some time between sent and received. Only a date outside of that is a difference. */
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

    /** The known difference in words, for a message; empty if there is none. */
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
