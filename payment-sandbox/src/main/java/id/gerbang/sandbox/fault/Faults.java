package id.gerbang.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is still to go wrong, in the order in which it was asked for. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** The next fault of the path, which counts as happened; empty if all is to go well. */
    public synchronized Optional<Fault> take(String path) {
        return take(path, kind -> true);
    }

    /** The same for those kinds alone. */
    public synchronized Optional<Fault> take(String path, Predicate<FaultKind> kinds) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.path().equals(path) && kinds.test(fault.kind())) {
                waiting.set(i, fault.spent());
                waiting.removeIf(other -> other.times() == 0);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized void clear() {
        waiting.clear();
    }
}
