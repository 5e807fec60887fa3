package id.gerbang.webhook.callback;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request is called in the log: as whoever is before us calls it, or else by a name of its own. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static String of(@Nullable String said) {
        return said != null && SANE.matcher(said).matches()
                ? said
                : UUID.randomUUID().toString();
    }
}
