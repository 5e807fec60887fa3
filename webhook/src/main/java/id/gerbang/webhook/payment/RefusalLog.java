package id.gerbang.webhook.payment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Says in the log that callbacks were refused, once a minute at most for each account: a wrong private key is not to go
 * unnoticed, and a stranger is not to fill the log.
 */
final class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    private record Count(long notYetTold, long toldAt) {}

    /** Notes a refusal of a configured account. */
    void note(String account, String why) {
        long now = System.nanoTime();
        counts.compute(account, (name, before) -> {
            long untold = before == null ? 1 : before.notYetTold + 1;
            if (before != null && now - before.toldAt < PAUSE.toNanos()) {
                return new Count(untold, before.toldAt);
            }
            LOG.warning(() -> "callbacks for " + name + " were refused, " + untold + " since the last time: " + why
                    + ". If they are the gateway's, the account is set up wrongly");
            return new Count(0, now);
        });
    }
}
