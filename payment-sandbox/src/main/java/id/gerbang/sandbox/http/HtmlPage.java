package id.gerbang.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The frame of every page: one style sheet, inline and named by its digest, and no script at all. */
public final class HtmlPage {

    private static final String STYLE = style();

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-" + digest(STYLE)
                    + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s<title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <header><a href="/">Payment sandbox</a><span>no real money</span></header>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private HtmlPage() {}

    /**
     * A page.
     *
     * @param title text, not HTML
     * @param body HTML in which everything from outside is escaped already
     */
    public static Reply of(int status, String title, String body) {
        return framed(status, "", title, body);
    }

    /** A page that asks for itself again after two seconds, because something is about to happen. */
    public static Reply refreshing(String title, String body) {
        return framed(200, "<meta http-equiv=\"refresh\" content=\"2\">\n", title, body);
    }

    private static Reply framed(int status, String head, String title, String body) {
        String html = FRAME.formatted(head, Html.escape(title), STYLE, body);
        return Reply.text(status, "text/html", html).with(HEADERS);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("style.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
