package id.gerbang.kropay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.CallbackReading.Unverified;
import id.gerbang.Customer;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.qris.Qris;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies and callbacks of live gateways that differ from Kropay's document. */
class LiveRepliesTest {

    private static final String CREATE = "/kropay/api/v1/payment/create";
    private static final String STATUS = "/kropay/api/v1/payment/status/{reference}";
    private static final String CALLBACK = "kropay-callback";

    private final Inbox inbox = new Inbox();
    private final Simulator kropay = new Simulator(inbox.url());
    private final Payments payments = connect(kropay.api().toString());

    LiveRepliesTest() throws IOException {}

    @AfterEach
    void stop() {
        payments.close();
        kropay.close();
        inbox.close();
    }

    private static Payments connect(String api) {
        Map<String, String> settings = new HashMap<>();
        settings.put("gerbang.public-url", "http://127.0.0.1:9");
        settings.put("gerbang.kropay.base-url", api);
        settings.put("gerbang.kropay.api-key", "kp-sandbox-key");
        return Payments.connect(settings);
    }

    private static PaymentRequest order() {
        return PaymentRequest.builder()
                .account("kropay")
                .merchantRef("4711-1")
                .amount(Rupiah.of(10_000))
                .customer(Customer.of("Siti Aminah", "siti@shop.example", null))
                .build();
    }

    private Payment create() {
        return payments.create(order());
    }

    private Payment find(Payment payment) {
        return requireNonNull(payments.findByReference("kropay", reference(payment)));
    }

    private static String reference(Payment payment) {
        return requireNonNull(payment.getReference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-numbers", "decimal-amounts", "bom"})
    void amounts_as_text_and_a_byte_order_mark_change_nothing(String kind) throws Exception {
        kropay.fault(CREATE, kind);
        Payment created = create();
        assertThat(created.getAmount()).isEqualTo(Rupiah.of(10_000));
        assertThat(created.getTotalToPay())
                .isEqualTo(created.getAmount().plus(requireNonNull(created.getUniqueCode())));
        assertThat(Qris.of(created)).isNotNull();
        kropay.act(reference(created), "pay");
        Payment usual = find(created);
        kropay.fault(STATUS, kind);
        assertThat(find(created)).isEqualTo(usual);
        assertThat(usual.getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(usual.getAmountToPay()).isEqualTo(created.getAmountToPay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"10.000\"", "\"10000.50\"", "10000.5", "\"+10000\"", "\" 10000\"", "\"1e4\"", "\"Rp10000\""})
    void what_is_no_whole_amount_is_refused_and_the_message_names_the_field(String amount) {
        try (Stub stub = new Stub(201, reply(amount, "pending", "''"));
                Payments odd = connect(stub.url())) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> odd.create(order()))
                    .withMessageContaining("amount is not an amount in whole rupiah, but ")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("10000", "10.000"))
                    .satisfies(e -> assertThat(e.isMade()).isTrue());
        }
    }

    private static String reply(String amount, String status, String time) {
        return "{'success':true,'reference':'PG-1','merchant_ref':'4711-1','amount':" + amount
                + ",'total_amount':10020,'status':'" + status + "','expired_at':" + time + "}";
    }

    @Test
    void status_in_capitals_is_understood() throws Exception {
        kropay.fault(CREATE, "other-case");
        Payment created = create();
        assertThat(created.getStatus()).isEqualTo(PaymentStatus.PENDING);
        assertThat(created.getGatewayStatus()).isEqualTo("PENDING");
        kropay.act(reference(created), "pay");
        kropay.fault(STATUS, "other-case");
        assertThat(find(created).getStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @ParameterizedTest
    @CsvSource({"' Success ', PAID", "Expired, EXPIRED", "FAILED, FAILED", "SUCCESSFUL, UNKNOWN", "suc cess, UNKNOWN"})
    void case_and_outer_blanks_of_a_status_do_not_matter(String word, PaymentStatus status) {
        try (Stub stub = new Stub(200, reply("10000", word, "null"));
                Payments odd = connect(stub.url())) {
            assertThat(requireNonNull(odd.findByReference("kropay", "PG-1")).getStatus())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-numbers", "decimal-amounts", "other-case", "iso-times", "bom", "form-type"})
    void callback_in_another_form_names_its_payment(String kind) throws Exception {
        Payment created = create();
        kropay.fault(CALLBACK, kind);
        kropay.act(reference(created), "pay");
        assertThat(payments.readCallback("kropay", inbox.next()))
                .isInstanceOfSatisfying(
                        Unverified.class,
                        reading -> assertThat(reading.getReference()).isEqualTo(created.getReference()));
    }

    @Test
    void code_with_a_lower_case_checksum_and_a_line_break_is_shown() throws Exception {
        kropay.fault(CREATE, "lower-checksum");
        Payment created = create();
        assertThat(requireNonNull(Qris.of(created)).getAmount()).isEqualTo(created.getTotalToPay());
        assertThat(created.getQrString()).matches("000201.*6304[0-9A-F]{4}");
        assertThat(created.getQrUrl()).isNotNull();
    }

    @Test
    void reply_with_a_php_notice_around_it_says_what_stands_there() throws Exception {
        kropay.fault(CREATE, "php-notice");
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(this::create)
                .withMessageContaining("a JSON object with other words around it: \"Notice")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("base-url", "qris_string"));
        Payment created = create();
        kropay.fault(STATUS, "php-notice");
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> find(created))
                .withMessageContaining("a JSON object with other words around it: \"Notice")
                .satisfies(e -> assertThat(e.isAnswered()).isTrue());
    }

    @Test
    void page_points_at_the_base_url() {
        try (Stub stub = new Stub(200, "<!doctype html><html><body>Welcome</body></html>");
                Payments astray = connect(stub.url())) {
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(() -> astray.findByReference("kropay", "PG-1"))
                    .withMessageEndingWith("a page and not JSON; check gerbang.kropay.base-url")
                    .satisfies(e -> assertThat(e.isAnswered()).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-found-400", "not-found-200"})
    void payment_that_kropay_does_not_have_is_null_whatever_the_status(String kind) throws Exception {
        kropay.fault(STATUS, kind);
        assertThat(payments.findByReference("kropay", "PG-20260529A1B2")).isNull();
    }

    @Test
    void refused_key_names_the_setting_whatever_the_status() throws Exception {
        String message = "kropay refused (HTTP 200): Invalid API Key; check gerbang.kropay.api-key";
        kropay.fault(CREATE, "invalid-key");
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(this::create)
                .withMessage(message);
        kropay.fault(STATUS, "invalid-key");
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> payments.findByReference("kropay", "PG-20260529A1B2"))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"refusal-errors, The given data was invalid.; ", "refusal-object, ''"})
    void reasons_keep_the_names_of_their_fields(String kind, String start) throws Exception {
        kropay.fault(CREATE, kind);
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(this::create)
                .satisfies(e -> assertThat(e.getGatewayMessage())
                        .isEqualTo((start.isEmpty() ? "" : start.trim() + " ")
                                + "customer_email: The customer email must be a valid email address.; "
                                + "amount: The amount must be at least 10000.; "
                                + "amount: The amount may not be greater than 5000000."));
    }

    @Test
    void times_in_iso_8601_are_read_and_the_zone_setting_is_not_needed_for_them() throws Exception {
        kropay.fault(CREATE, "iso-times");
        try (LogBook log = new LogBook()) {
            Instant now = Instant.now();
            Payment created = create();
            assertThat(created.getExpiresAt()).isBetween(now.plusSeconds(3_500), now.plus(Duration.ofHours(2)));
            kropay.act(reference(created), "pay");
            Payment usual = find(created);
            assertThat(usual.getPaidAt()).isNotNull();
            kropay.fault(STATUS, "iso-times");
            assertThat(find(created)).isEqualTo(usual);
            assertThat(log.getMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-30 15:30:00",
        "2026-05-30T15:30:00",
        "2026-05-30T15:30:00+07:00",
        "2026-05-30T15:30:00+0700",
        "2026-05-30T15:30:00+07",
        "2026-05-30T08:30:00Z",
        "2026-05-30T08:30:00.000000Z",
        "2026-05-30 15:30:00.000",
        "' 2026-05-30 08:30:00+00:00 '"
    })
    void every_way_of_writing_a_time_is_the_same_moment(String time) {
        try (Stub stub = new Stub(200, reply("10000", "pending", "'" + time + "'"));
                Payments shop = connect(stub.url())) {
            assertThat(requireNonNull(shop.findByReference("kropay", "PG-1")).getExpiresAt())
                    .isEqualTo(Instant.parse("2026-05-30T08:30:00Z"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'30/05/2026 15:30'", "'2026-02-30 15:30:00'", "1780130000.5", "{}", "'2026-05-3015:30:00'"})
    void time_that_cannot_be_read_is_absent_with_one_warning(String time) {
        try (Stub stub = new Stub(200, reply("10000", "pending", time));
                Payments odd = connect(stub.url());
                LogBook log = new LogBook("id.gerbang.spi")) {
            for (int i = 0; i < 2; i++) {
                assertThat(requireNonNull(odd.findByReference("kropay", "PG-1")).getExpiresAt())
                        .isNull();
            }
            assertThat(log.getMessages())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING kropay: expired_at is not a time, but ")
                    .doesNotContain("2026");
        }
    }
}
