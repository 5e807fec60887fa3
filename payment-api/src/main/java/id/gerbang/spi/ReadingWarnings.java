package id.gerbang.spi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/** Warns once for each kind of value that is left out of an account's answers. Thread-safe. */
final class ReadingWarnings {

    private static final Logger LOG = Logger.getLogger(ReadingWarnings.class.getName());
    private static final int MOST_KINDS = 200;

    private final String account;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    ReadingWarnings(String account) {
        this.account = account;
    }

    /** Warns, unless the same problem was warned of before. */
    void leftOut(String problem) {
        if (warned.size() >= MOST_KINDS || !warned.add(problem)) {
            return;
        }
        LOG.warning(() -> account + ": " + problem + ". It is left out; further ones of this kind are not logged");
        if (warned.size() == MOST_KINDS) {
            LOG.warning(() -> account + ": further values that are left out are not logged until the next start");
        }
    }
}
