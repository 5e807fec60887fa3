package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has been paid into an open payment, of which TriPay tells no more than a hundred at a time. */
class PaidIntoOpenPaymentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SettableClock clock = new SettableClock(NOON);

    @AutoClose
    private final Simulator tripay = new Simulator(clock);

    @AutoClose
    private final Payments payments = tripay.connectInProduction();

    private final OpenPayments openPayments = Accounts.feature(payments, OpenPayments.class);

    /** A server with payments at these moments, of which it reads dates as some zone's. */
    private static final class Listing {
        private final List<Instant> paidAt = new ArrayList<>();
        private ZoneId zone = ZoneId.of("Asia/Jakarta");
        private boolean bordersIncluded = true;
        private int most = 100;

        Stub.Answer answer() {
            return (exchange, stub) -> {
                String query = exchange.getRequestURI().getRawQuery();
                Instant start = date(query, "start_date");
                Instant end = date(query, "end_date");
                List<String> found = new ArrayList<>();
                for (int i = 0; i < paidAt.size(); i++) {
                    Instant at = paidAt.get(i);
                    boolean inside = at.isAfter(start) && at.isBefore(end);
                    if (inside || bordersIncluded && (at.equals(start) || at.equals(end))) {
                        found.add("{'reference':'T" + i + "','amount':" + (10_000 + i) + ",'status':'PAID','paid_at':"
                                + at.getEpochSecond() + "}");
                    }
                }
                int last = Math.max(1, (found.size() + most - 1) / most);
                String data = found.stream().limit(most).collect(Collectors.joining(","));
                String body = "{'success':true,'data':[" + data + "],'pagination':{'last_page':" + last + "}}";
                Stub.text(200, body.replace('\'', '"')).to(exchange, stub);
            };
        }

        private Instant date(String query, String name) {
            String text = query.replaceFirst(".*\\b" + name + "=([^&]*).*", "$1");
            return LocalDateTime.parse(
                            URLDecoder.decode(text, StandardCharsets.UTF_8),
                            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"))
                    .atZone(zone)
                    .toInstant();
        }

        List<String> read(Instant from, Instant to) {
            try (Stub stub = new Stub(answer());
                    Payments asked = Payments.connect(Accounts.production(stub.url()))) {
                List<String> references =
                        references(Accounts.feature(asked, OpenPayments.class).getPayments("U1", from, to));
                assertThat(stub.requests()).hasSizeLessThan(60);
                return references;
            }
        }
    }

    private static List<String> references(List<Payment> payments) {
        return payments.stream().map(payment -> "" + payment.getReference()).collect(Collectors.toList());
    }

    @Test
    void each_is_a_payment_of_its_own_with_its_parent() throws Exception {
        OpenPayment parent =
                openPayments.create(OpenPaymentRequest.of("BCAVAOP").withMerchantRef("INV-1"));
        OpenPayment other = openPayments.create(OpenPaymentRequest.of("BCAVAOP"));
        String first = tripay.payInto(parent.getUuid(), 25_000);
        tripay.payInto(other.getUuid(), 26_000);
        List<Payment> found = openPayments.getPayments(parent.getUuid(), NOON, NOON);
        assertThat(found).singleElement().satisfies(payment -> {
            assertThat(payment.getReference()).isEqualTo(first);
            assertThat(payment.getId()).isEqualTo("tripay/" + first);
            assertThat(payment.getOpenPayment()).isEqualTo(parent.getUuid());
            assertThat(payment.getMerchantRef()).isEqualTo("INV-1");
            assertThat(payment.getStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(payment.getMode()).isEqualTo(PaymentMode.PRODUCTION);
            assertThat(payment.getAmount()).isEqualTo(Rupiah.of(25_000));
            assertThat(payment.getFeeMerchant()).isEqualTo(Rupiah.of(5_500));
            assertThat(payment.getAmountReceived()).isEqualTo(Rupiah.of(19_500));
            assertThat(payment.getChannel()).isEqualTo("BCAVAOP");
            assertThat(payment.getPaidAt()).isEqualTo(NOON);
        });
    }

    @Test
    void more_than_a_hundred_are_all_found_once_and_in_the_order_of_payment() throws Exception {
        String uuid = openPayments.create(OpenPaymentRequest.of("BCAVAOP")).getUuid();
        List<String> paid = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            paid.add(tripay.payInto(uuid, 10_000 + i));
            if (i % 3 == 0) {
                clock.move(Duration.ofSeconds(i % 7 == 0 ? 3_600 : 1));
            }
        }
        Instant end = clock.instant();
        assertThat(references(openPayments.getPayments(uuid, NOON, end))).containsExactlyElementsOf(paid);
        assertThat(openPayments.getPayments(uuid, end.plusSeconds(1), end.plus(DAY)))
                .isEmpty();
        assertThat(openPayments.getPayments(uuid, NOON.minus(DAY), NOON.minusSeconds(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTC, true", "UTC, false", "Asia/Jakarta, true", "Asia/Jakarta, false", "+02:30, false"})
    void nothing_is_missed_or_doubled_whatever_zone_the_dates_are_read_in(ZoneId zone, boolean bordersIncluded) {
        Listing listing = new Listing();
        listing.zone = zone;
        listing.bordersIncluded = bordersIncluded;
        List<String> inside = new ArrayList<>();
        for (int i = -400; i < 400; i++) {
            Instant at = NOON.plusSeconds(i * 90L);
            listing.paidAt.add(at);
            if (!at.isBefore(NOON) && !at.isAfter(NOON.plusSeconds(18_000))) {
                inside.add("T" + (i + 400));
            }
        }
        assertThat(listing.read(NOON, NOON.plusSeconds(18_000))).containsExactlyElementsOf(inside);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void several_in_a_second_are_all_found(boolean bordersIncluded) {
        Listing listing = new Listing();
        listing.bordersIncluded = bordersIncluded;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            listing.paidAt.add(NOON.plusSeconds(i / 30));
            all.add("T" + i);
        }
        assertThat(listing.read(NOON, NOON.plusSeconds(9))).containsExactlyElementsOf(all);
        assertThat(listing.read(NOON.minus(DAY), NOON.plus(DAY))).containsExactlyElementsOf(all);
    }

    @Test
    void so_many_in_a_second_that_they_cannot_be_told_apart_are_an_error_and_nothing_is_left_out_in_silence() {
        Listing listing = new Listing();
        for (int i = 0; i < 101; i++) {
            listing.paidAt.add(NOON);
        }
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> listing.read(NOON, NOON))
                .withMessageContaining("than are on a page");
        listing.paidAt.remove(100);
        assertThat(listing.read(NOON, NOON)).hasSize(100);
    }

    @Test
    void a_server_that_lists_fewer_than_it_was_asked_for_hides_nothing() {
        Listing listing = new Listing();
        listing.most = 25;
        for (int i = 0; i < 60; i++) {
            listing.paidAt.add(NOON.plusSeconds(60L * i));
        }
        assertThat(listing.read(NOON, NOON.plus(DAY))).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void a_payment_in_the_second_in_which_the_time_begins_is_found() {
        Listing listing = new Listing();
        listing.paidAt.add(NOON);
        assertThat(listing.read(NOON.plusMillis(700), NOON.plusSeconds(5))).containsExactly("T0");
        assertThat(listing.read(NOON.minusSeconds(5), NOON)).containsExactly("T0");
        assertThat(listing.read(NOON.plusSeconds(1), NOON.plusSeconds(5))).isEmpty();
    }

    @Test
    void the_first_question_is_wide_enough_for_both_zones() {
        try (Stub stub = new Stub(Stub.data("[]"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            assertThat(Accounts.feature(asked, OpenPayments.class).getPayments("U1", NOON, NOON.plusSeconds(60)))
                    .isEmpty();
            assertThat(stub.requests())
                    .containsExactly("GET /open-payment/U1/transactions?start_date=2026-03-01+04%3A59%3A59"
                            + "&end_date=2026-03-01+12%3A01%3A02&per_page=100");
        }
    }

    @Test
    void one_that_cannot_be_understood_does_not_hide_the_others_and_is_in_the_log() {
        String data = "[{'reference':'T1','amount':10000,'status':'PAID','paid_at':1605975843},"
                + "{'reference':'T2','amount':10000,'status':null,'paid_at':1605975843}]";
        try (LogBook log = new LogBook();
                Stub stub = new Stub(Stub.data(data));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            assertThat(references(Accounts.feature(asked, OpenPayments.class).getPayments("U1", Instant.EPOCH, NOON)))
                    .containsExactly("T1");
            assertThat(log.getMessages()).anySatisfy(line -> assertThat(line).contains("left out", "status", "T2"));
        }
    }

    @Test
    void a_time_that_ends_before_it_begins_or_is_out_of_reach_is_refused() {
        for (Instant[] time :
                new Instant[][] {{NOON, NOON.minusSeconds(1)}, {Instant.MIN, NOON}, {NOON, Instant.MAX}}) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> openPayments.getPayments("T0001OP1", time[0], time[1]))
                    .withMessageContaining("not before from");
        }
    }

    @Test
    void the_documents_example_is_read_in_any_order_and_what_has_no_time_comes_last() {
        String data = "[{'reference':'T7','amount':1,'status':'UNPAID','paid_at':null},"
                + "{'reference':'T9','merchant_ref':'INV345675','payment_method':'BCAVA','amount':10000,"
                + "'status':'PAID','paid_at':1605975843},"
                + "{'reference':'T8','merchant_ref':null,'amount':10000,'status':'NEWS','paid_at':'1605967886'}]";
        try (Stub stub = new Stub(Stub.data(data));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            List<Payment> found = Accounts.feature(asked, OpenPayments.class).getPayments("U1", Instant.EPOCH, NOON);
            assertThat(references(found)).containsExactly("T8", "T9", "T7");
            assertThat(found)
                    .extracting(Payment::getStatus)
                    .containsExactly(PaymentStatus.UNKNOWN, PaymentStatus.PAID, PaymentStatus.PENDING);
            assertThat(found).extracting(Payment::getOpenPayment).containsOnly("U1");
        }
    }

    @Test
    void a_page_that_fails_fails_all() throws Exception {
        String uuid = openPayments.create(OpenPaymentRequest.of("BCAVAOP")).getUuid();
        tripay.fault("/open-payment/{uuid}/transactions", "502");
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> openPayments.getPayments(uuid, NOON, NOON));
        assertThat(openPayments.getPayments(uuid, NOON, NOON)).isEmpty();
    }
}
