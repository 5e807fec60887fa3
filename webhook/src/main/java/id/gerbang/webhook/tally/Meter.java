package id.gerbang.webhook.tally;

import java.util.Map;
import java.util.function.DoubleSupplier;

/** Where figures go, on a server that shows them. */
public interface Meter {

    /**
     * Counts one more.
     *
     * @param name ends with {@code _total}
     * @param tags few, each of few values
     */
    void count(String name, String description, Map<String, String> tags);

    /**
     * Shows a figure from now on.
     *
     * @param figure asked each time that somebody looks, on any thread; it waits for nobody
     */
    void show(String name, String description, DoubleSupplier figure);
}
