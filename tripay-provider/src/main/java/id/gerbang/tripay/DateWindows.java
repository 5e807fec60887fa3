package id.gerbang.tripay;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.Payment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be asked for by dates alone, without a page and without a zone ("Open Payment, Daftar Transaksi"). It is
 * read in windows that overlap, each halved until it fits on one page, and wide enough for the dates to be those of
 * Jakarta or of UTC.
 */
final class DateWindows {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int MOST_PER_PAGE = 100;
    /** Whether the borders are within is not documented. */
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final Function<Query, Window> list;
    private final Map<String, Payment> found = new LinkedHashMap<>();

    DateWindows(Function<Query, Window> list) {
        this.list = list;
    }

    /** What is listed between two dates, and of how many pages it is the first. */
    static final class Window {
        private final List<Payment> payments;
        private final int listed;
        private final @Nullable Long lastPage;

        /**
         * A window.
         *
         * @param listed how many rows TriPay listed, including the unreadable ones
         * @param lastPage null if TriPay does not say
         */
        Window(List<Payment> payments, int listed, @Nullable Long lastPage) {
            this.payments = payments;
            this.listed = listed;
            this.lastPage = lastPage;
        }

        private boolean isWhole() {
            return lastPage == null ? listed < MOST_PER_PAGE : lastPage <= 1;
        }
    }

    /** What was paid between two moments, both included, in the order of payment. */
    List<Payment> read(Instant start, Instant to, UnaryOperator<Payment> each) {
        if (to.isBefore(start) || start.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new InvalidRequestException("to", "is not before from, and both are between 1970 and 2100");
        }
        // TriPay's times are in whole seconds
        Instant from = start.truncatedTo(ChronoUnit.SECONDS);
        read(
                LocalDateTime.ofInstant(from, ZoneOffset.UTC).minus(OVERLAP),
                LocalDateTime.ofInstant(to, JAKARTA).plus(OVERLAP).plus(OVERLAP));
        return found.values().stream()
                .filter(payment -> isWithin(payment, from, to))
                .sorted(Comparator.comparing(
                        payment -> payment.getPaidAt() == null ? Instant.MAX : payment.getPaidAt()))
                .map(each)
                .collect(Collectors.toList());
    }

    private void read(LocalDateTime start, LocalDateTime end) {
        Window window = list.apply(new Query()
                .with("start_date", FORMAT.format(start))
                .with("end_date", FORMAT.format(end))
                .with("per_page", MOST_PER_PAGE));
        if (window.isWhole()) {
            window.payments.forEach(payment -> found.put(payment.getId(), payment));
            return;
        }
        LocalDateTime middle = start.plusSeconds(ChronoUnit.SECONDS.between(start, end) / 2);
        if (!middle.isAfter(start) || !middle.plus(OVERLAP).isBefore(end)) {
            throw GatewayUnreachableException.unreadable(
                    "TriPay lists more payments for " + FORMAT.format(start)
                            + " than are on a page, and no other page can be asked for",
                    null);
        }
        read(start, middle.plus(OVERLAP));
        read(middle, end);
    }

    /** What has no time of payment is kept: it was listed between the dates. */
    private static boolean isWithin(Payment payment, Instant from, Instant to) {
        Instant paidAt = payment.getPaidAt();
        return paidAt == null || !paidAt.isBefore(from) && !paidAt.isAfter(to);
    }
}
