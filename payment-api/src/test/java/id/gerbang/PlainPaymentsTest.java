package id.gerbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import id.gerbang.http.TransportException;
import id.gerbang.qris.Qris;
import id.gerbang.spi.FakeGateway;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.LogBook;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPaymentsTest {

    /** Of Rp 10.000. */
    private static final String QRIS =
            "00020101021226690023ID.CO.BANKALTIMTARA.WWW011893600124024091802802092409180280303URE51440014"
                    + "ID.CO.QRIS.WWW0215ID20243452761720303URE5204752353033605405100005802ID5944"
                    + "(TEST) RETRIBUSI PARKIR PELABUHAN BULUMINUNG6015PENAJAM PASER U610576141"
                    + "622501121122334455340705479056304F16E";

    private final PaymentRequest.Builder request = PaymentRequest.builder()
            .account("one")
            .merchantRef("4711-1")
            .amount(Rupiah.of(10_000))
            .customer(Customer.of("Siti", "siti@shop.example", null));

    private final Map<String, String> settings = new TreeMap<>(Map.of(
            "gerbang.accounts", "one,two",
            "gerbang.public-url", "https://shop.example"));
    private final List<String> transport = new ArrayList<>();

    PlainPaymentsTest() {
        for (String account : List.of("one", "two")) {
            settings.put("gerbang." + account + ".provider", "fake");
            settings.put("gerbang." + account + ".api-key", "CANARY-api-key");
            settings.put("gerbang." + account + ".private-key", "CANARY-private-key");
            settings.put("gerbang." + account + ".mode", "sandbox");
        }
    }

    @Test
    void every_verb_goes_to_the_gateway_of_its_account_and_to_no_other() {
        try (Payments payments = open()) {
            Callback callback = Callback.of(Map.of("x-signature", List.of("abc")), "body".getBytes(UTF_8));

            assertThat(payments.create(request.build()).getId()).isEqualTo("one/T/1");
            assertThat(payments.findByReference("one", "T/1")).isNotNull();
            assertThat(payments.findByReference("one", "T/2")).isNull();
            CallbackReading reading = payments.readCallback("one", callback);
            assertThat(payments.acknowledge("one", reading).getStatus()).isEqualTo(401);

            assertThat(asked(payments, "one"))
                    .containsExactly(
                            "create 4711-1", "find T/1", "find T/2", "read [abc] body", "acknowledge Rejected");
            assertThat(asked(payments, "two")).isEmpty();
        }
    }

    @Test
    void a_payment_is_found_by_account_and_reference() {
        try (Payments payments = open()) {
            assertThat(payments.find("two/T/1")).extracting(Payment::getAccount).isEqualTo("two");
            assertThat(payments.find("two/T/2")).isNull();
            assertThat(asked(payments, "two")).containsExactly("find T/1", "find T/2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "one", "one/", "/T/1", "three/T/1", "ONE/T/1", " one/T/1"})
    void an_id_that_was_never_given_out_is_not_found_and_nobody_is_asked(String id) {
        try (Payments payments = open()) {
            assertThat(payments.find(id)).isNull();
            assertThat(asked(payments, "one")).isEmpty();
        }
    }

    @Test
    void an_unknown_account_is_an_error_that_says_which_there_are() {
        try (Payments payments = open()) {
            ConfigurationException problem = catchThrowableOfType(
                    ConfigurationException.class,
                    () -> payments.create(request.account("three").build()));
            assertThat(problem).isNotNull().hasMessageContainingAll("gerbang.three.*", "[one, two]");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> payments.findByMerchantRef("three", "4711-1"));
        }
    }

    @Test
    void a_feature_that_the_gateway_lacks_is_null_and_a_lookup_without_it_is_refused() {
        try (Payments payments = open()) {
            assertThat(payments.feature("one", MerchantRefLookup.class)).isNull();
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> payments.findByMerchantRef("one", "4711-1"))
                    .withMessageContaining("one cannot look a payment up");
        }
    }

    @Test
    void a_code_that_is_not_one_to_show_is_left_out_wherever_a_payment_comes_from() {
        try (Payments payments = open();
                LogBook log = new LogBook(Qris.class)) {
            FakeGateway gateway = gateway(payments, "one");
            gateway.setQrString("SANDBOX MODE");
            assertThat(Stream.of(
                            payments.create(request.build()),
                            payments.find("one/T/1"),
                            payments.findByReference("one", "T/1")))
                    .allSatisfy(payment -> {
                        assertThat(payment.getQrString()).isNull();
                        assertThat(payment.getQrUrl()).isNull();
                    });
            assertThat(log.getMessages()).hasSize(3).allMatch(line -> line.startsWith("SEVERE the QRIS of T/1 at one"));
            assertThat(gateway.create(request.build()).getQrString())
                    .as("the gateway's own answer")
                    .isEqualTo("SANDBOX MODE");
        }
    }

    @Test
    void a_code_of_the_total_to_pay_comes_through() {
        try (Payments payments = open()) {
            gateway(payments, "one").setQrString(QRIS);
            assertThat(payments.create(request.build()).getQrString()).isEqualTo(QRIS);
            assertThat(payments.findByReference("one", "T/1"))
                    .extracting(Payment::getQrString)
                    .isEqualTo(QRIS);
        }
    }

    @Test
    void a_callback_without_headers_or_body_is_read_like_any_other() {
        try (Payments payments = open()) {
            CallbackReading reading = payments.readCallback("one", Callback.of(Map.of(), new byte[0]));

            assertThat(reading).isInstanceOf(CallbackReading.Rejected.class);
            assertThat(asked(payments, "one")).containsExactly("read [] ");
        }
    }

    @Test
    void closing_ends_every_gateway_and_the_transport_once() {
        Payments payments = open();
        payments.close();
        payments.close();

        assertThat(asked(payments, "one")).containsExactly("close");
        assertThat(asked(payments, "two")).containsExactly("close");
        assertThat(transport).containsExactly("close");
    }

    @Test
    void after_the_close_nothing_is_sent() {
        Payments payments = Payments.connect(settings);
        HttpTransport standard = gateway(payments, "one").getConfig().getTransport();
        payments.close();

        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> standard.send(HttpCall.get(URI.create("http://127.0.0.1:9/"))));
        assertThat(failure).isNotNull().hasMessageContaining("the transport is closed");
        assertThat(failure.mayHaveArrived()).isFalse();
    }

    @Test
    void one_stopped_account_is_said_at_once_and_leaves_nothing_open() {
        settings.put("gerbang.two.private-key", "");
        Gateways gateways = gateways();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PlainPayments.open(gateways))
                .withMessage("gerbang.two.private-key is missing or empty");
        assertThat(((FakeGateway) gateways.get("one")).getAsked()).containsExactly("close");
        assertThat(transport).containsExactly("close");
    }

    @Test
    void a_configuration_without_an_account_is_an_error() {
        Properties empty = new Properties();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Payments.connect(empty))
                .withMessageContaining("no account is configured");
    }

    private Payments open() {
        return PlainPayments.open(gateways());
    }

    private Gateways gateways() {
        return Gateways.open(
                Settings.of(settings),
                new HttpTransport() {
                    @Override
                    public HttpReply send(HttpCall call) {
                        throw new AssertionError("a gateway that only takes notes sends nothing");
                    }

                    @Override
                    public void close() {
                        transport.add("close");
                    }
                },
                Clock.systemUTC());
    }

    private static List<String> asked(Payments payments, String account) {
        return gateway(payments, account).getAsked();
    }

    private static FakeGateway gateway(Payments payments, String account) {
        return Objects.requireNonNull(payments.feature(account, FakeGateway.class));
    }
}
