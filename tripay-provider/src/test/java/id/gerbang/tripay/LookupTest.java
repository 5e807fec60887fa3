package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {

    @AutoClose
    private final Simulator tripay = new Simulator();

    @AutoClose
    private final Payments payments = tripay.connect();

    @Test
    void an_unpaid_payment_is_found_as_it_was_created() {
        Payment created = payments.create(Orders.order("4711-1").build());
        assertThat(payments.findByReference("tripay", reference(created))).isEqualTo(created);
        assertThat(payments.find(created.getId())).isEqualTo(created);
        assertThat(listed(payments, "4711-1")).containsExactly(created);
    }

    @ParameterizedTest
    @CsvSource({
        "pay, PAID, PAID",
        "expire, EXPIRED, EXPIRED",
        "fail, FAILED, FAILED",
        "refund, REFUND, REFUNDED",
    })
    void every_status_is_understood(String action, String word, PaymentStatus status) throws Exception {
        String reference = reference(payments.create(Orders.order("4711-1").build()));
        tripay.act(reference, action);
        assertThat(payments.findByReference("tripay", reference)).satisfies(found -> {
            assertThat(found.getStatus()).isEqualTo(status);
            assertThat(found.getGatewayStatus()).isEqualTo(word);
        });
        assertThat(payments.findByMerchantRef("tripay", "4711-1"))
                .extracting(Payment::getStatus)
                .containsExactly(status);
    }

    @Test
    void the_time_of_payment_is_a_text_in_the_detail_and_a_number_in_the_list() throws Exception {
        String reference = reference(payments.create(Orders.order("4711-1").build()));
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        tripay.act(reference, "pay");
        Payment detail = requireNonNull(payments.findByReference("tripay", reference));
        assertThat(detail.getPaidAt()).isBetween(before, before.plus(Duration.ofMinutes(1)));
        assertThat(listed(payments, "4711-1")).containsExactly(detail);
    }

    @Test
    void several_payments_with_one_merchant_ref_come_newest_first() {
        Payment first = payments.create(Orders.order("4711-1").build());
        Payment second =
                payments.create(Orders.order("4711-1").channel("ALFAMART").build());
        payments.create(Orders.order("4711-2").build());
        assertThat(listed(payments, "4711-1")).containsExactly(second, first);
    }

    @Test
    void what_nobody_made_is_not_found() {
        assertThat(payments.findByMerchantRef("tripay", "4711-1")).isEmpty();
        assertThat(payments.findByReference("tripay", "DEV-T000100000000000")).isNull();
        assertThat(payments.find("tripay/DEV-T000100000000000")).isNull();
    }

    @Test
    void another_merchants_payment_is_not_found() {
        String reference = reference(payments.create(Orders.order("4711-1").build()));
        try (Payments others = Payments.connect(Accounts.feesOnCustomer(tripay.api()))) {
            assertThat(others.findByReference("tripay", reference)).isNull();
            assertThat(others.findByMerchantRef("tripay", "4711-1")).isEmpty();
        }
    }

    @Test
    void a_filter_that_is_not_exact_does_no_harm() throws Exception {
        payments.create(Orders.order("4711-1").build());
        String list = "{\"success\":true,\"data\":[" + listed("4711-10") + "," + listed("4711-1") + "]}";
        try (Stub stub = new Stub(Stub.text(200, list));
                Payments loose = Payments.connect(Accounts.feesOnMerchant(stub.url()))) {
            List<Payment> found = loose.findByMerchantRef("tripay", "4711-1");
            assertThat(found).extracting(Payment::getReference).containsExactly("T-4711-1");
            assertThat(found).extracting(Payment::getPayCode).containsExactly("45649878666155");
        }
    }

    @Test
    void the_list_alone_says_when_a_payment_was_made() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Payment created = payments.create(Orders.order("4711-1").build());
        assertThat(created.getCreatedAt()).isNull();
        assertThat(payments.findByMerchantRef("tripay", "4711-1").get(0).getCreatedAt())
                .isBetween(before, before.plus(Duration.ofMinutes(1)));
    }

    /** As the list has them, but for what it alone says. */
    private static List<Payment> listed(Payments payments, String merchantRef) {
        return payments.findByMerchantRef("tripay", merchantRef).stream()
                .map(payment -> payment.toBuilder().setCreatedAt(null).build())
                .toList();
    }

    @Test
    void where_the_filter_is_not_exact_the_rest_of_the_list_is_read() throws Exception {
        String others =
                IntStream.range(0, 50).mapToObj(i -> listed("4711-1" + i)).collect(Collectors.joining(","));
        Stub.Answer pages = (exchange, stub) -> {
            boolean first = exchange.getRequestURI().getQuery().contains("page=1&");
            String data = first ? others : listed("4711-1");
            Stub.text(200, "{\"success\":true,\"data\":[" + data + "],\"pagination\":{\"last_page\":2}}")
                    .to(exchange, stub);
        };
        try (Stub stub = new Stub(pages);
                Payments loose = Payments.connect(Accounts.feesOnMerchant(stub.url()))) {
            assertThat(loose.findByMerchantRef("tripay", "4711-1"))
                    .extracting(Payment::getReference)
                    .containsExactly("T-4711-1");
            assertThat(stub.requests()).hasSize(2);
        }
    }

    @Test
    void a_list_of_others_without_end_is_an_error_and_not_the_answer_that_there_is_none() throws Exception {
        String list = "{\"success\":true,\"data\":[" + listed("4711-10") + "],\"pagination\":{\"last_page\":1000}}";
        try (Stub stub = new Stub(Stub.text(200, list));
                Payments loose = Payments.connect(Accounts.feesOnMerchant(stub.url()))) {
            assertThatThrownBy(() -> loose.findByMerchantRef("tripay", "4711-1"))
                    .isInstanceOf(GatewayUnreachableException.class)
                    .hasMessageContaining("finds more than 1000");
        }
    }

    private static String listed(String merchantRef) {
        return "{\"reference\":\"T-" + merchantRef + "\",\"merchant_ref\":\"" + merchantRef
                + "\",\"amount\":153750,\"pay_code\":45649878666155,\"status\":\"UNPAID\",\"expired_at\":1592388303}";
    }

    private static String reference(Payment payment) {
        return String.valueOf(payment.getReference());
    }
}
