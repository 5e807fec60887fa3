package id.gerbang.sandbox.tripay;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * An operation with its place.
 *
 * @param modes where it exists
 * @param method the one HTTP method that it answers
 * @param path under a mode's base, such as {@code /transaction/create}; {@code {uuid}} stands for any segment
 */
record Route(Set<Mode> modes, String method, String path, Operation operation) {

    static final String UUID = "{uuid}";

    private static final Set<Mode> BOTH = Set.of(Mode.values());

    static Route get(String path, Operation operation) {
        return new Route(BOTH, "GET", path, operation);
    }

    static Route post(String path, Operation operation) {
        return new Route(BOTH, "POST", path, operation);
    }

    /** The same, unknown to the sandbox mode. */
    Route inProductionAlone() {
        return new Route(Set.of(Mode.PRODUCTION), method, path, operation);
    }

    boolean leads(Mode mode, String requested) {
        String pattern = Pattern.quote(path).replace(UUID, "\\E[^/]+\\Q");
        return modes.contains(mode) && mode.operation(requested).matches(pattern);
    }
}
