package id.gerbang.sandbox.page;

import id.gerbang.sandbox.http.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as the pages write them; all of it is HTML. */
public final class Words {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'WIB'", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Jakarta"));

    private Words() {}

    public static String rupiah(long amount) {
        return String.format(INDONESIAN, "Rp&nbsp;%,d", amount);
    }

    /** Rupiah in a column. */
    public static String amount(long amount) {
        return "<span class=\"amount\">" + rupiah(amount) + "</span>";
    }

    /** A text, not HTML. */
    public static String plainRupiah(long amount) {
        return String.format(INDONESIAN, "Rp %,d", amount);
    }

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    public static String good(String text) {
        return "<span class=\"badge good\">" + Html.escape(text) + "</span>";
    }

    public static String bad(String text) {
        return "<span class=\"badge bad\">" + Html.escape(text) + "</span>";
    }

    public static String waiting(String text) {
        return "<span class=\"badge\">" + Html.escape(text) + "</span>";
    }

    /** The text, or that there is none. */
    public static String orNone(@Nullable String text) {
        return text == null ? "none" : Html.escape(text);
    }
}
