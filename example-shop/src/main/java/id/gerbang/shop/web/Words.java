package id.gerbang.shop.web;

import id.gerbang.shop.orders.OrderStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages say things. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'WIB'", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Jakarta"));

    private static final String BADGE = "<span class=\"badge %s\">%s</span>";

    private Words() {}

    /** A moment as a clock in Jakarta shows it. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** An order's status, in colour. */
    static String badge(OrderStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT -> BADGE.formatted("wait", "Awaiting payment");
            case PAID -> BADGE.formatted("good", "Paid");
            case EXPIRED -> BADGE.formatted("bad", "Expired");
            case FAILED -> BADGE.formatted("bad", "Not paid");
            case REFUNDED -> BADGE.formatted("wait", "Refunded");
        };
    }
}
