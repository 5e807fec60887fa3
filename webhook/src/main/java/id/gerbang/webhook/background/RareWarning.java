package id.gerbang.webhook.background;

import id.gerbang.webhook.sql.SqlFailure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A warning that is logged once a minute at most for each account or work: what is set up wrongly is not to go unnoticed,
 * and neither a stranger nor an outage is to fill the log.
 */
public final class RareWarning {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Logger log;
    private final String text;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    private record Count(long notYetTold, long toldAt) {}

    /**
     * A warning.
     *
     * @param text with three places: what it is about, how often since the last time, and why
     */
    public RareWarning(Logger log, String text) {
        this.log = log;
        this.text = text;
    }

    /** Notes that it happened once more. */
    public void note(String subject, String why) {
        note(subject, why, null);
    }

    /**
     * Notes that it happened once more. For a failure of the database, the log shows the database's own message. For any other
     * failure it shows the stack trace too.
     */
    public void note(String subject, Throwable thrown) {
        if (SqlFailure.isIn(thrown)) {
            note(subject, SqlFailure.words(thrown).replaceFirst("\\.$", ""), null);
        } else {
            note(subject, thrown.toString(), thrown);
        }
    }

    private void note(String subject, String why, @Nullable Throwable thrown) {
        long now = System.nanoTime();
        counts.compute(subject, (name, before) -> {
            long untold = before == null ? 1 : before.notYetTold + 1;
            if (before != null && now - before.toldAt < PAUSE.toNanos()) {
                return new Count(untold, before.toldAt);
            }
            log.log(Level.WARNING, thrown, () -> text.formatted(name, untold, why));
            return new Count(0, now);
        });
    }
}
