package id.gerbang.webhook.ledger;

import id.gerbang.ConfigurationException;
import id.gerbang.PaymentStatus;
import id.gerbang.webhook.config.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * When the gateway is asked about a payment: when somebody says that there is news, each time that it is twice as old as the
 * last time, and when its time is over.
 */
@ApplicationScoped
class Pace {

    /** Never asked about, and somebody says that there is news: forgeries do not hold up who has paid. */
    static final int HINTED = 0;

    static final int NEVER_ASKED = 1;
    static final int ASKED = 2;

    /** Who comes first of those that are due; in a turn those that are due longest. */
    static final List<Integer> TURNS = List.of(HINTED, NEVER_ASKED, ASKED);

    /** Between two questions about one payment, at least. */
    static final Duration GAP = Duration.ofSeconds(5);

    /** How long a payment that is over may still turn out to be paid, so that a hint is worth a question. */
    static final Duration LATE = Duration.ofDays(1);

    private static final Duration NEWS = Duration.ofMinutes(10);
    private static final Duration EXPIRED = Duration.ofSeconds(10);
    private static final Duration WITHOUT_EXPIRY = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration TROUBLE = Duration.ofMinutes(5);
    private static final int OF_A_LONG_TROUBLE = 96;

    /** How old a payment is when its gateway is first asked about it, if nobody says that there is news. */
    private volatile Duration askAfter = Duration.ofMinutes(5);

    /**
     * Reads its setting.
     *
     * @throws ConfigurationException if it cannot be
     */
    void configure(Config config) {
        askAfter = Setting.duration(config, "gerbang.worker.ask-after", "PT5M", "PT1S", "P1D");
    }

    /** Whether the gateway still has to say how a payment ends. */
    static boolean isOpen(PaymentStatus status) {
        return status == PaymentStatus.PENDING || status == PaymentStatus.UNKNOWN;
    }

    /** Whether a hint about a payment is worth a question. */
    static boolean mayChange(PaymentRow row, Instant now) {
        return switch (row.status()) {
            case PENDING, UNKNOWN -> true;
            case EXPIRED, FAILED -> now.isBefore(expiry(row).plus(LATE));
            case PAID, REFUNDED -> false;
        };
    }

    /** Plans the next question about a payment that has just been stored, unless an earlier plan still holds. */
    void plan(PaymentRow row, Instant now) {
        if (row.nextCheckAt == null || !isOpen(row.status())) {
            row.nextCheckAt = next(row, now);
        }
    }

    /** When to ask next, as things stand now; null if never. The waits grow with the time since there was a reason. */
    @Nullable
    Instant next(PaymentRow row, Instant now) {
        Instant hinted = row.hintedAt;
        boolean news = hinted != null && mayChange(row, now) && now.isBefore(hinted.plus(NEWS));
        Instant soon = news ? now.plus(within(Duration.between(hinted, now), GAP, NEWS)) : null;
        if (!isOpen(row.status())) {
            return soon;
        }
        Instant over = expiry(row).plus(EXPIRED);
        Instant usual = now.isBefore(over)
                ? earlier(over, now.plus(within(Duration.between(row.createdAt, now), askAfter, LONGEST)))
                : now.plus(within(Duration.between(expiry(row), now), SHORTEST, LONGEST));
        return soon == null ? usual : earlier(soon, usual);
    }

    /** When to ask again after a question that the gateway did not answer; null if never. */
    @Nullable
    Instant afterTrouble(PaymentRow row, Instant now) {
        if (row.status() == PaymentStatus.REFUNDED) {
            return null;
        }
        Instant reason = now.isBefore(expiry(row)) ? row.hintedAt : later(expiry(row), row.hintedAt);
        if (reason == null || !mayChange(row, now)) {
            // a refund, or money that came very late, which only the daily list has shown
            Instant usual = next(row, now);
            Instant again = now.plus(longest(Duration.between(expiry(row), now)));
            return usual == null ? again : earlier(usual, again);
        }
        Duration trouble = Duration.between(reason, now);
        return now.plus(within(trouble, GAP, longest(trouble)));
    }

    /** Five minutes in the first eight hours, and then ever more, up to a day. */
    private static Duration longest(Duration trouble) {
        return within(trouble.dividedBy(OF_A_LONG_TROUBLE), TROUBLE, LONGEST);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static Instant expiry(PaymentRow row) {
        return row.expiresAt == null ? row.createdAt.plus(WITHOUT_EXPIRY) : later(row.createdAt, row.expiresAt);
    }

    /** A wait, but no shorter and no longer than that. */
    static Duration within(Duration wait, Duration least, Duration most) {
        Duration enough = wait.compareTo(least) < 0 ? least : wait;
        return enough.compareTo(most) > 0 ? most : enough;
    }
}
