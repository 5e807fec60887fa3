package id.gerbang.sandbox.journal;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Where things survive a restart, or do not. */
public interface Journal extends AutoCloseable {

    /**
     * What was last written under a name, oldest first.
     *
     * @throws java.io.UncheckedIOException if it is something else, with a message that names the file
     */
    <T> List<T> load(String name, Class<T> type);

    /**
     * Writes what is to be found under a name, all of it or nothing.
     *
     * @throws java.io.UncheckedIOException if it could not be written
     */
    void save(String name, Collection<?> things);

    /** Waits for what is being written; what comes later is not kept. */
    @Override
    void close();

    /** A register of what is under a name, and is kept there from now on. */
    default <T> Register<T> register(String name, Class<T> type, Function<T, String> key) {
        return new Register<>(load(name, type), key, things -> save(name, things));
    }

    /** Keeps nothing. */
    static Journal none() {
        return new Journal() {
            @Override
            public <T> List<T> load(String name, Class<T> type) {
                return List.of();
            }

            @Override
            public void save(String name, Collection<?> things) {
                // everything lives in memory alone
            }

            @Override
            public void close() {
                // there is nothing to wait for
            }
        };
    }
}
