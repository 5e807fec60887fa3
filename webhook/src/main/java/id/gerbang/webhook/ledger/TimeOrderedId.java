package id.gerbang.webhook.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by time and cannot be guessed: UUID version 7 (RFC 9562, section 5.7). */
final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static String at(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** What sorts before every id of that moment or later, and after every earlier one; none is from before 1970. */
    static String earliestAt(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0).toString();
    }
}
