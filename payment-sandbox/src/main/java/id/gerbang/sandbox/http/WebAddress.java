package id.gerbang.sandbox.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Tells addresses that can be called or linked from others. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether it is an http or https URL with a host. */
    public static boolean isOne(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && List.of("http", "https").contains(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
