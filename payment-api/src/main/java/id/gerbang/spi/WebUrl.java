package id.gerbang.spi;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An http or https URL with a host. Anything else, a script for instance, must not reach a page. */
final class WebUrl {

    private WebUrl() {}

    /** The URL; null if the text is not such a URL. */
    static @Nullable URI of(@Nullable String text) {
        try {
            URI uri = text == null ? null : new URI(text);
            boolean web = uri != null
                    && uri.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
