package id.gerbang.shop.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Text on its way into a page. */
final class Html {

    private Html() {}

    /** The text, harmless in an element and in a quoted attribute; nothing for null. */
    static String escape(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** A link to another site, looking like a button; nothing unless the address is one of the web. */
    static String button(@Nullable URI address, String label) {
        return isWeb(address)
                ? "<p><a class=\"button\" rel=\"noreferrer\" href=\"%s\">%s</a></p>\n"
                        .formatted(escape(String.valueOf(address)), escape(label))
                : "";
    }

    /** True for http and https: what a gateway says is not to become a script. */
    static boolean isWeb(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    }
}
