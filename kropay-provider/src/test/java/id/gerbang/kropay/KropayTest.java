package id.gerbang.kropay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import id.gerbang.Callback;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.ConfigurationException;
import id.gerbang.Customer;
import id.gerbang.GatewayRefusedException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import id.gerbang.qris.Qris;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KropayTest {

    /** A whole code: published by a bank as a test. */
    private static final String OF_10_000 = "00020101021226690023ID.CO.BANKALTIMTARA.WWW0118936001240240918028020924"
            + "09180280303URE51440014ID.CO.QRIS.WWW0215ID20243452761720303URE5204752353033605405100005802ID5944"
            + "(TEST) RETRIBUSI PARKIR PELABUHAN BULUMINUNG6015PENAJAM PASER U610576141"
            + "622501121122334455340705479056304F16E";

    private final Simulator kropay;
    private final Payments payments;

    KropayTest() throws IOException {
        kropay = new Simulator();
        payments = Payments.connect(settings());
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("gerbang.public-url", "http://127.0.0.1:9");
        settings.put("gerbang.kropay.base-url", kropay.api().toString());
        settings.put("gerbang.kropay.api-key", "kp-sandbox-key");
        return settings;
    }

    @AfterEach
    void stop() {
        payments.close();
        kropay.close();
    }

    private static PaymentRequest.Builder order(String merchantRef) {
        return PaymentRequest.builder()
                .account("kropay")
                .merchantRef(merchantRef)
                .amount(Rupiah.of(10_000))
                .customer(Customer.of("Siti Aminah", "siti@shop.example", null));
    }

    @Test
    void a_payment_has_a_code_of_the_very_amount_to_pay() {
        Payment payment = payments.create(order("4711-1").build());
        assertThat(payment.getAmount()).isEqualTo(Rupiah.of(10_000));
        assertThat(payment.getAmountToPay())
                .isEqualTo(payment.getAmount().plus(Objects.requireNonNull(payment.getUniqueCode())));
        assertThat(payment.getTotalToPay()).isEqualTo(payment.getAmountToPay());
        Qris code = Objects.requireNonNull(Qris.of(payment));
        assertThat(code.getAmount()).isEqualTo(payment.getAmountToPay());
        assertThat(code.isForOnePayment()).isTrue();
    }

    @Test
    void a_code_of_which_one_character_is_another_is_none() {
        String code = String.valueOf(payments.create(order("4711-1").build()).getQrString());
        for (int at = 0; at < code.length(); at++) {
            for (String other : List.of("0", "1", "7", "9", "A", "F", "x", " ", "-")) {
                String altered = code.substring(0, at) + other + code.substring(at + 1);
                if (!altered.equals(code)) {
                    assertThatIllegalArgumentException().as(altered).isThrownBy(() -> Qris.parse(altered));
                }
            }
        }
    }

    /** The document's own example is cut off after "…". */
    @ParameterizedTest
    @ValueSource(strings = {"00020101021226580011ID.CO.QREN.WWW0118...", OF_10_000})
    void a_code_that_is_cut_or_of_the_amount_without_the_unique_code_is_not_shown(String code) throws Exception {
        String answer =
                "{\"success\":true,\"reference\":\"PG-1\",\"merchant_ref\":\"4711-1\",\"amount\":10000,\"fee\":20,"
                        + "\"unique_code\":20,\"total_amount\":10020,\"status\":\"pending\",\"qris_string\":\"" + code
                        + "\",\"qris_image\":\"https://kropay.example/PG-1.svg\"}";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Map<String, String> settings = settings();
        settings.put(
                "gerbang.kropay.base-url",
                "http://127.0.0.1:" + server.getAddress().getPort());
        try (Payments spoilt = Payments.connect(settings)) {
            Payment payment = spoilt.create(order("4711-1").build());
            assertThat(payment.getTotalToPay()).isEqualTo(Rupiah.of(10_020));
            assertThat(payment.getQrString()).isNull();
            assertThat(payment.getQrUrl()).isNull();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_is_paid_says_so_in_another_word_than_the_callback() throws Exception {
        Payment payment = payments.create(order("4711-1").build());
        kropay.act(String.valueOf(payment.getReference()), "pay");
        Payment paid =
                Objects.requireNonNull(payments.findByReference("kropay", String.valueOf(payment.getReference())));
        assertThat(paid.getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.getGatewayStatus()).isEqualTo("success");
        assertThat(paid.getAmountToPay()).isEqualTo(payment.getAmountToPay());
        assertThat(paid.getAmountReceived()).isNotNull();
    }

    @Test
    void times_without_a_zone_are_those_of_jakarta() {
        Instant now = Instant.now();
        Payment payment =
                payments.create(order("4711-1").expiresIn(Duration.ofHours(1)).build());
        assertThat(payment.getExpiresAt()).isBetween(now.plusSeconds(3_500), now.plusSeconds(3_700));
    }

    @Test
    void or_of_the_zone_that_is_set() {
        Map<String, String> settings = settings();
        settings.put("gerbang.kropay.zone", "UTC");
        try (LogBook log = new LogBook();
                Payments utc = Payments.connect(settings)) {
            Instant now = Instant.now();
            Payment payment = utc.create(order("4711-1").build());
            assertThat(payment.getExpiresAt()).isBetween(now.plus(Duration.ofHours(7)), now.plus(Duration.ofHours(9)));
            assertThat(log.getMessages()).hasSize(1);
        }
        settings.put("gerbang.kropay.zone", "Jakarta");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Payments.connect(settings))
                .withMessageContaining("gerbang.kropay.zone is not a time zone");
    }

    /** The sandbox's times are those of Jakarta. */
    @ParameterizedTest
    @CsvSource({"Asia/Jayapura, 3600, 120", "UTC, 3600, 420", "UTC, 86400, 420", "Asia/Makassar, 300, 60"})
    void a_zone_that_puts_an_expiry_out_of_place_is_said_once(String zone, long seconds, int minutes) {
        Map<String, String> settings = settings();
        settings.put("gerbang.kropay.zone", zone);
        try (LogBook log = new LogBook();
                Payments wrong = Payments.connect(settings)) {
            for (String merchantRef : List.of("4711-1", "4711-2")) {
                wrong.create(order(merchantRef)
                        .expiresIn(Duration.ofSeconds(seconds))
                        .build());
            }
            assertThat(log.getMessages())
                    .containsExactly(
                            "WARNING Kropay's times are about " + minutes + " minutes off: check gerbang.kropay.zone");
        }
    }

    @Test
    void where_the_expiry_is_as_asked_for_nothing_is_said() {
        try (LogBook log = new LogBook()) {
            payments.create(order("4711-1").build());
            payments.create(order("4711-2").expiresIn(Duration.ofMinutes(5)).build());
            payments.create(order("4711-3").expiresIn(Duration.ofDays(2)).build());
            assertThat(log.getMessages()).isEmpty();
        }
    }

    @Test
    void a_create_that_meets_another_servers_404_points_at_the_base_url() {
        Map<String, String> settings = settings();
        settings.merge("gerbang.kropay.base-url", "/nowhere", String::concat);
        try (Payments astray = Payments.connect(settings)) {
            PaymentRequest request = order("4711-1").build();
            assertThatExceptionOfType(GatewayRefusedException.class)
                    .isThrownBy(() -> astray.create(request))
                    .withMessageStartingWith("kropay refused (HTTP 404)")
                    .withMessageEndingWith("; check gerbang.kropay.base-url");
        }
    }

    @ParameterizedTest
    @CsvSource({"999, 3600, amount", "10000, 299, expiresIn"})
    void what_kropay_would_refuse_for_sure_is_not_sent(long amount, long seconds, String field) {
        PaymentRequest request = order("4711-1")
                .amount(Rupiah.of(amount))
                .expiresIn(Duration.ofSeconds(seconds))
                .build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> payments.create(request))
                .satisfies(e -> assertThat(e.getField()).isEqualTo(field));
    }

    @Test
    void the_least_amount_for_the_shortest_time_is_sent() {
        Payment payment = payments.create(order("4711-1")
                .amount(Rupiah.of(1_000))
                .expiresIn(Duration.ofSeconds(300))
                .build());
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"'   ', false", "'siti@shop.example', true"})
    void an_email_is_sent_if_there_is_one(String email, boolean sent) throws Exception {
        Payment payment = payments.create(order("4711-1")
                .customer(Customer.of("Siti Aminah", email, null))
                .build());
        assertThat(kropay.payment(String.valueOf(payment.getReference())).isNull("customer_email"))
                .isNotEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "4711-2, 10000, another merchant_ref",
        "4711-1, 10001, another amount",
        "4711-1, 10000.5, cannot be understood"
    })
    void a_yes_that_does_not_fit_has_made_something(String merchantRef, String amount, String problem)
            throws IOException {
        byte[] yes = """
                {"success":true,"reference":"PG-1","status":"pending","total_amount":10020,\
                "merchant_ref":"%s","amount":%s}""".formatted(merchantRef, amount).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, yes.length);
            exchange.getResponseBody().write(yes);
            exchange.close();
        });
        server.start();
        Map<String, String> settings = settings();
        settings.put(
                "gerbang.kropay.base-url",
                "http://127.0.0.1:" + server.getAddress().getPort());
        try (Payments odd = Payments.connect(settings)) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> odd.create(order("4711-1").build()))
                    .withMessageContaining(problem)
                    .satisfies(e -> assertThat(e.isMade()).isTrue());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_channel_is_qris_or_none() {
        assertThat(payments.create(order("4711-1").channel("QRIS").build()).getChannel())
                .isEqualTo("QRIS");
        PaymentRequest other = order("4711-2").channel("BRIVA").build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> payments.create(other))
                .satisfies(e -> assertThat(e.getField()).isEqualTo("channel"));
    }

    @Test
    void a_callback_is_a_hint_whatever_it_says() {
        assertThat(payments.readCallback("kropay", callback("{\"reference\":\"PG-1\",\"status\":\"paid\"}")))
                .isInstanceOfSatisfying(
                        Unverified.class,
                        hint -> assertThat(hint.getReference()).isEqualTo("PG-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../status/PG-1", "PG-1/../PG-2", "a..b", "", "-PG", "PG 1", "PG%2F1", "PG\\u00001"})
    void a_reference_that_is_none_is_neither_a_hint_nor_asked_for(String reference) {
        assertThat(payments.readCallback("kropay", callback("{\"reference\":\"" + reference + "\"}")))
                .isInstanceOf(Rejected.class);
        assertThat(payments.findByReference("kropay", reference)).isNull();
    }

    @Test
    void a_hint_is_answered_with_yes_and_what_is_not_understood_with_no() {
        Callback hint = callback("{\"reference\":\"PG-1\",\"status\":\"paid\"}");
        assertThat(payments.acknowledge("kropay", payments.readCallback("kropay", hint))
                        .getStatus())
                .isEqualTo(200);
        assertThat(payments.acknowledge("kropay", payments.readCallback("kropay", callback("{}")))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_payment_is_settled_by_its_total_alone_and_always_real() {
        Payment stored = payments.create(order("4711-1").build());
        Rupiah total = Objects.requireNonNull(stored.getTotalToPay());
        try (Gateways gateways = Gateways.open(Settings.of(settings()), HttpTransport.standard(), Clock.systemUTC())) {
            PaymentGateway gateway = gateways.get("kropay");
            assertThat(gateway.getMode()).isEqualTo(PaymentMode.PRODUCTION);
            assertThat(gateway.isSettledBy(stored, total)).isTrue();
            assertThat(gateway.isSettledBy(stored, total.plus(Rupiah.of(1)))).isFalse();
            assertThat(gateway.isSettledBy(stored, stored.getAmount())).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING",
        "success, PAID",
        "paid, PAID",
        "failed, FAILED",
        "expired, EXPIRED",
        "PAID, PAID",
        "' Success ', PAID",
        "settled, UNKNOWN",
    })
    void a_word_that_kropay_does_not_document_is_unknown(String word, PaymentStatus status) {
        assertThat(Status.of(word)).isEqualTo(status);
    }

    private static Callback callback(String body) {
        return Callback.of(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
