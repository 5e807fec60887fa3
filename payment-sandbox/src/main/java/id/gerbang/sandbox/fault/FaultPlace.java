package id.gerbang.sandbox.fault;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a fault can happen.
 *
 * @param path of an operation, such as {@code /transaction/create}, or the name of a gateway's callbacks
 * @param traits the traits of the place; a kind of fault that needs another trait is refused
 */
public record FaultPlace(String path, Set<Trait> traits) {

    public FaultPlace {
        EnumSet<Trait> all = EnumSet.of(Trait.BODY);
        all.addAll(traits);
        traits = Collections.unmodifiableSet(all);
    }

    /** A place with these traits. */
    public static FaultPlace of(String path, Trait first, Trait... more) {
        EnumSet<Trait> traits = EnumSet.of(first);
        traits.addAll(Arrays.asList(more));
        return new FaultPlace(path, traits);
    }
}
