package id.gerbang.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Which headers a call may carry. No message repeats a value. */
final class HeaderRule {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final Set<String> OWN = own();

    private HeaderRule() {}

    static void check(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(HeaderRule::inToken)) {
            throw new IllegalArgumentException("Header name must be a token");
        }
        if (OWN.contains(name)) {
            throw new IllegalArgumentException("Header is set by the transport: " + name);
        }
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
            throw new IllegalArgumentException("Header value must be printable ASCII: " + name);
        }
    }

    private static boolean inToken(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    private static Set<String> own() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Arrays.asList(
                "Connection",
                "Content-Length",
                "Expect",
                "Host",
                "Keep-Alive",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade"));
        return Collections.unmodifiableSet(names);
    }
}
