package id.gerbang.sandbox.tripay;

import java.util.function.UnaryOperator;

/** Where things survive a restart, or do not. */
interface Journal extends AutoCloseable {

    /**
     * What was last written.
     *
     * @throws java.io.UncheckedIOException if it cannot be read, with a message that names the file
     */
    Contents load();

    /**
     * Changes what is written, all of it or nothing.
     *
     * @throws java.io.UncheckedIOException if it could not be written
     */
    void save(UnaryOperator<Contents> change);

    /** Waits for what is being written; what comes later is not kept. */
    @Override
    void close();

    /** Keeps nothing. */
    static Journal none() {
        return new Journal() {
            @Override
            public Contents load() {
                return Contents.NOTHING;
            }

            @Override
            public void save(UnaryOperator<Contents> change) {
                // everything lives in memory alone
            }

            @Override
            public void close() {
                // there is nothing to wait for
            }
        };
    }
}
