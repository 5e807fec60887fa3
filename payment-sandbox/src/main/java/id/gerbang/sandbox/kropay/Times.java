package id.gerbang.sandbox.kropay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the document writes them, without a zone; they are those of Jakarta. */
final class Times {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(JAKARTA);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(JAKARTA);

    private Times() {}

    /** Such as {@code 2026-05-30 15:30:00}; null if there is no time. */
    static @Nullable String of(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    /** Such as {@code 20260530}. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }
}
