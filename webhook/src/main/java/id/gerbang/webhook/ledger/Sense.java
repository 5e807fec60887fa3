package id.gerbang.webhook.ledger;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Rows that somebody changed by hand may make no sense: they are left out where the others are listed. */
final class Sense {

    private static final Logger LOG = Logger.getLogger(Sense.class.getName());

    private Sense() {}

    /**
     * What a row says.
     *
     * @param name of the row, for the log
     * @return nothing if it makes no sense
     */
    static <T> Stream<T> of(String name, Supplier<T> row) {
        try {
            return Stream.of(row.get());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> name + " makes no sense and is left out");
            return Stream.empty();
        }
    }
}
