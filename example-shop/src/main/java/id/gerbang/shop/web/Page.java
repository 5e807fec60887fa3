package id.gerbang.shop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frame of every page: one style sheet, inline and named by its digest, and no script at all. */
final class Page {

    static final String HTML = "text/html; charset=utf-8";

    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; img-src 'self'%s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int REFRESH_SECONDS = 3;

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
            <header><a href="%s/">Kopi Gerbang</a><span>coffee, tea and sugar</span></header>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private final String root;
    private final String title;
    private final String body;
    private String refresh = "";
    private String imageSource = "";

    /**
     * A page.
     *
     * @param root where the shop is, without a slash at the end
     * @param title text, not HTML
     * @param body HTML in which everything from outside is escaped already
     */
    Page(String root, String title, String body) {
        this.root = root;
        this.title = title;
        this.body = body;
    }

    /** Asks for itself again, because something may happen. */
    Page refreshing() {
        refresh = "<meta http-equiv=\"refresh\" content=\"" + REFRESH_SECONDS + "\">\n";
        return this;
    }

    /** Shows a picture from another site. */
    Page picturing(@Nullable URI picture) {
        if (picture != null && Html.isWeb(picture)) {
            imageSource = " " + picture.getScheme() + "://" + picture.getRawAuthority();
        }
        return this;
    }

    /** The page as an answer, whatever else that has. */
    Response on(Response.ResponseBuilder answer) {
        String html = FRAME.formatted(refresh, Html.escape(title), STYLE, Html.escape(root), body);
        return answer.entity(html)
                .type(HTML)
                .header("Content-Security-Policy", POLICY.formatted(imageSource))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("shop.css"))) {
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
