package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentException;
import id.gerbang.PaymentMode;
import id.gerbang.Payments;
import id.gerbang.Secret;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.qris.Qris;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open payments, which TriPay has in production mode alone. */
class OpenPaymentsTest {

    private static final OpenPaymentRequest REQUEST =
            OpenPaymentRequest.of("BCAVAOP").withMerchantRef("INV-1").withCustomerName("Siti Aminah");

    @AutoClose
    private final Simulator tripay = new Simulator();

    @AutoClose
    private final Payments payments = tripay.connectInProduction();

    private final OpenPayments openPayments = Accounts.feature(payments, OpenPayments.class);

    @Test
    void an_open_payment_has_a_uuid_and_a_code_and_is_found_again() {
        OpenPayment made = openPayments.create(REQUEST);
        assertThat(made.getAccount()).isEqualTo("tripay");
        assertThat(made.getMode()).isEqualTo(PaymentMode.PRODUCTION);
        assertThat(made.getUuid()).startsWith("T0003OP");
        assertThat(made.getMerchantRef()).isEqualTo("INV-1");
        assertThat(made.getChannel()).isEqualTo("BCAVAOP");
        assertThat(made.getChannelName()).isEqualTo("BCA Virtual Account");
        assertThat(made.getPayCode()).matches("[0-9]{10,}");
        assertThat(made.getQrString()).isNull();
        assertThat(made.getQrUrl()).isNull();
        assertThat(made.toString()).doesNotContain("Siti");
        assertThat(openPayments.find(made.getUuid())).isEqualTo(made);
    }

    @Test
    void one_by_qris_has_a_text_and_a_picture() {
        OpenPayment made = openPayments.create(OpenPaymentRequest.of("QRIS2"));
        assertThat(Qris.of(made)).satisfies(code -> {
            assertThat(code.getAmount()).isNull();
            assertThat(code.isForOnePayment()).isFalse();
        });
        assertThat(made.getQrUrl()).isNotNull();
        assertThat(openPayments.find(made.getUuid())).isEqualTo(made);
        assertThat(made.getMerchantRef()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SANDBOX MODE, not a merchant's QR code: it has another beginning or end",
        "0002015303360540410006304AB54, 'not a QRIS: its currency is not the rupiah, or its country not Indonesia'",
        "00020153033606304ABCD, not a whole QR code: its checksum is that of another"
    })
    void one_whose_code_is_not_whole_or_has_an_amount_is_shown_without_it(String code, String problem) {
        String answer = "{'uuid':'T0003OP1','payment_method':'QRIS2','qr_string':'" + code
                + "','qr_url':'https://tripay.example/qr/1'}";
        try (Stub stub = new Stub(Stub.data(answer));
                Payments asked = Payments.connect(Accounts.production(stub.url()));
                LogBook log = new LogBook()) {
            OpenPayment found =
                    requireNonNull(Accounts.feature(asked, OpenPayments.class).find("T0003OP1"));
            assertThat(found.getQrString()).isNull();
            assertThat(found.getQrUrl()).isNull();
            assertThat(log.getMessages())
                    .containsExactly("SEVERE the QRIS of T0003OP1 at tripay is left out: " + problem);
        }
    }

    @Test
    void what_nobody_made_is_not_found() {
        assertThat(openPayments.find("T0003OP0000XXXX")).isNull();
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> openPayments.getPayments("T0003OP0000XXXX", Instant.EPOCH, Instant.EPOCH))
                .satisfies(e -> assertThat(e.getHttpStatus()).isEqualTo(404));
    }

    @Test
    void another_merchants_is_not_found() {
        var settings = Accounts.feesOnMerchant(tripay.productionApi());
        settings.put("gerbang.tripay.mode", "production");
        try (Payments others = Payments.connect(settings)) {
            OpenPayment made = openPayments.create(REQUEST);
            assertThat(Accounts.feature(others, OpenPayments.class).find(made.getUuid()))
                    .isNull();
        }
    }

    @Test
    void a_channel_that_leads_away_is_refused_and_nothing_is_made() throws Exception {
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> openPayments.create(OpenPaymentRequest.of("OVO")))
                .withMessageContaining("Payment channel not found");
        assertThat(tripay.countOpenPayments()).isZero();
    }

    @Test
    void the_signature_is_over_merchant_channel_and_merchant_ref() {
        assertThat(sent(REQUEST))
                .isEqualTo("{\"method\":\"BCAVAOP\",\"signature\":\"" + signature("T0003BCAVAOPINV-1")
                        + "\",\"merchant_ref\":\"INV-1\",\"customer_name\":\"Siti Aminah\"}");
    }

    @Test
    void without_a_merchant_ref_the_signature_is_over_merchant_and_channel() {
        assertThat(sent(OpenPaymentRequest.of("BCAVAOP")))
                .isEqualTo("{\"method\":\"BCAVAOP\",\"signature\":\"" + signature("T0003BCAVAOP") + "\"}");
    }

    private static String signature(String fields) {
        return new TripaySignature(Secret.of(Secrets.PRIVATE_KEY), "unused").ofCallback(fields.getBytes(UTF_8));
    }

    private static String sent(OpenPaymentRequest request) {
        try (Stub stub = new Stub(Stub.text(400, "{\"success\":false,\"message\":\"no\"}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            assertThatExceptionOfType(GatewayRefusedException.class)
                    .isThrownBy(
                            () -> Accounts.feature(asked, OpenPayments.class).create(request));
            String only = String.join("\n", stub.requests());
            assertThat(only).startsWith("POST /open-payment/create {");
            return only.substring(only.indexOf('{'));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cut-after, Unknown, 1",
        "cut-body, Unknown, 1",
        "cut-before, Unknown, 0",
        "500, Unknown, 0",
        "502, Unknown, 0",
        "429, Unreachable, 0",
        "403, Refused, 0",
        "403-html, Refused, 0",
    })
    void what_went_wrong_with_a_create_says_whether_it_may_have_happened(String fault, String kind, int made)
            throws Exception {
        tripay.fault("/open-payment/create", fault);
        assertThatExceptionOfType(PaymentException.class)
                .isThrownBy(() -> openPayments.create(REQUEST))
                .satisfies(Secrets::absentFrom)
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).contains(kind))
                .satisfies(e -> assertThat(
                                e instanceof OutcomeUnknownException unknown ? unknown.getMerchantRef() : "INV-1")
                        .isEqualTo("INV-1"));
        assertThat(tripay.countOpenPayments()).isEqualTo(made);
    }

    @Test
    void one_without_a_name_is_unknown_by_its_channel() throws Exception {
        tripay.fault("/open-payment/create", "cut-after");
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> openPayments.create(OpenPaymentRequest.of("BCAVAOP")))
                .withMessageContaining("an open payment by BCAVAOP");
    }

    @Test
    void where_nobody_listens_nothing_was_sent() {
        try (Payments nowhere = Payments.connect(Accounts.production(Accounts.NOWHERE))) {
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(
                            () -> Accounts.feature(nowhere, OpenPayments.class).create(REQUEST));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'uuid':'U1','merchant_ref':'INV-2'}|another merchant_ref",
                "{'uuid':'U1'}|another merchant_ref",
                "{'merchant_ref':'INV-1'}|uuid",
                "{'uuid':7,'merchant_ref':'INV-1'}|uuid",
                "{'uuid':'','merchant_ref':'INV-1'}|uuid",
                "null|data",
                "[]|data"
            })
    void an_answer_that_is_not_about_what_was_asked_leaves_the_outcome_unknown(String data, String problem) {
        try (Stub stub = new Stub(Stub.data(data));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(
                            () -> Accounts.feature(asked, OpenPayments.class).create(REQUEST))
                    .withMessageContaining(problem);
        }
    }

    @ParameterizedTest
    @CsvSource({"null,", "'''''',", "'''TRIPAY-1''', TRIPAY-1"})
    void where_no_name_was_given_tripay_may_give_one(String json, @Nullable String merchantRef) {
        try (Stub stub = new Stub(Stub.data("{'uuid':'U1','merchant_ref':" + json + "}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            OpenPayment made = Accounts.feature(asked, OpenPayments.class).create(OpenPaymentRequest.of("BCAVAOP"));
            assertThat(made.getUuid()).isEqualTo("U1");
            assertThat(made.getMerchantRef()).isEqualTo(merchantRef);
        }
    }

    @Test
    void an_answer_about_another_uuid_is_not_taken() {
        try (Stub stub = new Stub(Stub.data("{'uuid':'U2'}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(
                            () -> Accounts.feature(asked, OpenPayments.class).find("U1"))
                    .withMessageContaining("another uuid");
            assertThat(stub.requests()).containsExactly("GET /open-payment/U1/detail");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "..",
                "../transaction",
                "a/b",
                "a?b",
                "a#b",
                "a%2Fb",
                "a b",
                "a\nb",
                "-a",
                "ä",
                "a;b",
                "a\\b"
            })
    void a_uuid_that_would_lead_elsewhere_is_refused_and_nothing_is_sent(String uuid) {
        try (Stub stub = new Stub(Stub.data("{}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            OpenPayments at = Accounts.feature(asked, OpenPayments.class);
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> at.find(uuid))
                    .satisfies(e -> assertThat(e.getField()).isEqualTo("uuid"));
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> at.getPayments(uuid, Instant.EPOCH, Instant.EPOCH));
            assertThat(stub.requests()).isEmpty();
        }
    }

    @Test
    void what_is_paid_in_is_told_by_the_callback_too() throws Exception {
        OpenPayment made = openPayments.create(REQUEST);
        Instant before = Instant.now();
        String reference = tripay.payInto(made.getUuid(), 25_000);
        assertThat(requireNonNull(payments.findByReference("tripay", reference)).getMerchantRef())
                .isEqualTo("INV-1");
        assertThat(openPayments.getPayments(made.getUuid(), before, Instant.now()))
                .singleElement()
                .satisfies(payment -> assertThat(payment.getReference()).isEqualTo(reference));
    }
}
