package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the pages write them; all of it is HTML. */
final class Words {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'WIB'", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Jakarta"));

    private Words() {}

    static String rupiah(long amount) {
        return String.format(INDONESIAN, "Rp&nbsp;%,d", amount);
    }

    /** A text, not HTML. */
    static String plainRupiah(long amount) {
        return String.format(INDONESIAN, "Rp %,d", amount);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String badge(Status status) {
        return switch (status) {
            case PAID -> good(status.name());
            case UNPAID -> waiting(status.name());
            case FAILED, EXPIRED, REFUND -> bad(status.name());
        };
    }

    static String good(String text) {
        return "<span class=\"badge good\">" + Html.escape(text) + "</span>";
    }

    static String bad(String text) {
        return "<span class=\"badge bad\">" + Html.escape(text) + "</span>";
    }

    static String waiting(String text) {
        return "<span class=\"badge\">" + Html.escape(text) + "</span>";
    }

    /** What is unusual about a transaction and was accepted all the same. */
    static String flags(Transaction transaction) {
        String items = transaction.order().itemsAddUp() ? "" : bad("items do not add up");
        return transaction.oddities().stream()
                .map(oddity -> bad("unusual: " + oddity))
                .collect(Collectors.joining(" ", items + " ", ""))
                .strip();
    }

    static String payCode(String code) {
        return "<p>Pay code <span class=\"code\">" + code + "</span></p>";
    }

    static String linked(Wallet wallet) {
        return wallet.linked() ? good("linked") : waiting("not linked");
    }

    /** The text, or that there is none. */
    static String orNone(@Nullable String text) {
        return text == null ? "none" : Html.escape(text);
    }

    /** Where a callback stands: taken, on its way, given up, or with nowhere to go. */
    static String standing(Callback callback) {
        if (callback.url() == null) {
            return waiting("no callback URL");
        }
        if (callback.delivered()) {
            return good("accepted");
        }
        return callback.pending() ? waiting("to be sent") : bad("given up");
    }

    /** The answer's status, or that there was none. */
    static String answer(Attempt attempt) {
        Integer status = attempt.httpStatus();
        return status == null ? "no answer" : "HTTP " + status;
    }
}
