package id.gerbang.sandbox.tripay;

import java.util.Collection;
import java.util.List;

/** Where transactions survive a restart, or do not. */
interface Journal {

    /**
     * What was last written, oldest first.
     *
     * @throws java.io.UncheckedIOException if it cannot be read, with a message that names the file
     */
    List<Transaction> load();

    /**
     * Writes all of it, or nothing.
     *
     * @throws java.io.UncheckedIOException if it could not be written
     */
    void save(Collection<Transaction> transactions);

    /** Keeps nothing. */
    static Journal none() {
        return new Journal() {
            @Override
            public List<Transaction> load() {
                return List.of();
            }

            @Override
            public void save(Collection<Transaction> transactions) {
                // the transactions live in memory alone
            }
        };
    }
}
