package id.gerbang.sandbox.journal;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Things by their key, oldest first. A change is in the journal before anybody sees it. */
public final class Register<T> {

    private final Function<T, String> key;
    private final Consumer<Collection<T>> journal;
    private final Map<String, T> byKey = new LinkedHashMap<>();

    /**
     * A register of what was kept.
     *
     * @param journal keeps the whole, or throws an {@link UncheckedIOException}
     */
    public Register(List<T> kept, Function<T, String> key, Consumer<Collection<T>> journal) {
        this.key = key;
        this.journal = journal;
        kept.forEach(thing -> byKey.put(key.apply(thing), thing));
    }

    /**
     * Adds a thing.
     *
     * @param make gets the thing's number, 1 for the first one
     */
    public synchronized T add(LongFunction<T> make) {
        T thing = make.apply(byKey.size() + 1L);
        put(thing);
        return thing;
    }

    /**
     * Changes a thing, while nobody else does.
     *
     * @param change empty to leave the thing as it is
     * @return the changed thing; empty if there is none or it was left alone
     */
    public synchronized Optional<T> update(String name, Function<T, Optional<T>> change) {
        Optional<T> changed = find(name).flatMap(change);
        changed.ifPresent(this::put);
        return changed;
    }

    /** The thing of that key. */
    public synchronized Optional<T> find(String name) {
        return Optional.ofNullable(byKey.get(name));
    }

    /** All of them. */
    public synchronized List<T> oldestFirst() {
        return List.copyOf(byKey.values());
    }

    private void put(T thing) {
        String name = key.apply(thing);
        Optional<T> before = Optional.ofNullable(byKey.put(name, thing));
        try {
            // not a copy: with very many things that is what a change would cost
            journal.accept(Collections.unmodifiableCollection(byKey.values()));
        } catch (UncheckedIOException e) {
            before.ifPresentOrElse(old -> byKey.put(name, old), () -> byKey.remove(name));
            throw e;
        }
    }
}
