package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentException;
import id.gerbang.Payments;
import id.gerbang.feature.Channels;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what was asked for: which kind of error each is, and what it says. */
class RefusalTest {

    private static final String HTML = "<html><h1>Oops {authorization}</h1></html>";
    private static final String SETTINGS = "check gerbang.tripay.api-key, gerbang.tripay.mode";

    private @Nullable Stub stub;
    private @Nullable Payments payments;

    @AfterEach
    void stop() {
        if (payments != null) {
            payments.close();
        }
        if (stub != null) {
            stub.close();
        }
    }

    private Payments answering(Stub.Answer answer) throws IOException {
        stub = new Stub(answer);
        Map<String, String> settings = Accounts.production(stub.url());
        settings.put("gerbang.tripay.timeout", "PT0.5S");
        return connect(settings);
    }

    private Payments connect(Map<String, String> settings) {
        payments = Payments.connect(settings);
        return payments;
    }

    private static PaymentException failedCreate(Payments payments) {
        return failed(() -> payments.create(Orders.order("4711-1").build()));
    }

    private static PaymentException failedFind(Payments payments) {
        return failed(() -> payments.findByReference("tripay", "T0001"));
    }

    private static PaymentException failedLookup(Payments payments) {
        return failed(() -> payments.findByMerchantRef("tripay", "4711-1"));
    }

    private static PaymentException failedOpenPayment(Payments payments) {
        return failed(() -> Accounts.feature(payments, OpenPayments.class)
                .create(OpenPaymentRequest.of("BCAVAOP").withMerchantRef("4711-1")));
    }

    private static PaymentException failedLink(Payments payments) {
        return failed(() -> Accounts.feature(payments, EWallets.class).link("DANA", "08123456789"));
    }

    private static PaymentException failedChannels(Payments payments) {
        return failed(() -> Accounts.feature(payments, Channels.class).getChannels());
    }

    private static PaymentException failed(Runnable call) {
        PaymentException failure = catchThrowableOfType(PaymentException.class, call::run);
        assertThat(failure).isNotNull();
        Secrets.absentFrom(failure);
        return failure;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {'success':false,'message':'x'} | Refused | Refused",
                "400 | {'success':false,'message':'x'} | Refused | Refused",
                "422 | {'message':'x'} | Refused | Refused",
                "401 | {'success':false,'message':'Invalid API Key'} | Refused | Refused",
                "403 | {'success':false,'message':'x'} | Refused | Refused",
                "403 | HTML | Refused | Refused",
                "404 | HTML | Refused | Refused",
                "405 | HTML | Refused | Refused",
                "429 | HTML | Unreachable | Unreachable",
                "429 | {'success':false,'message':'x'} | Unreachable | Unreachable",
                "500 | HTML | Unknown | Unreachable",
                "502 | HTML | Unknown | Unreachable",
                "500 | {'success':false,'message':'x'} | Unknown | Unreachable",
                "302 | HTML | Unknown | Unreachable",
                "307 | {'success':false,'message':'x'} | Unknown | Unreachable",
                "400 | HTML | Unknown | Unreachable",
                "400 | {'success':true} | Unknown | Unreachable",
                "400 | {'message':'x'} | Unknown | Unreachable",
                "408 | {'success':false,'message':'x'} | Unknown | Unreachable",
                "409 | {'message':'x'} | Unknown | Unreachable",
                "499 | {'success':false,'message':'x'} | Unknown | Unreachable",
                "204 | '' | Unknown | Unreachable",
                "200 | '' | Unknown | Unreachable",
                "200 | HTML | Unknown | Unreachable",
                "200 | [] | Unknown | Unreachable",
                "200 | {} | Unknown | Unreachable",
                "200 | {'success':'true','data':{}} | Unknown | Unreachable",
                "200 | {'success':true} | Unknown | Unreachable",
                "200 | {'success':true,'data':{}} | Unknown | Unreachable",
                "200 | {'success':true,'data':null,'x':LONG} | Unknown | Unreachable",
            })
    void every_answer_but_the_right_one_is_an_error_of_its_kind(int status, String body, String create, String find)
            throws Exception {
        String sent =
                body.replace("HTML", HTML).replace("LONG", "9".repeat(2_000)).replace('\'', '"');
        Payments asked = answering(Stub.text(status, sent));
        assertThat(kind(failedCreate(asked))).isEqualTo(create);
        assertThat(kind(failedFind(asked))).isEqualTo(find);
        assertThat(kind(failedLookup(asked))).isEqualTo(find);
        assertThat(kind(failedChannels(asked))).isEqualTo(find);
        assertThat(kind(failedOpenPayment(asked))).isEqualTo(create);
        assertThat(kind(failedLink(asked))).isEqualTo(find);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "nothing", "silence"})
    void without_an_answer_a_create_may_have_happened_and_all_else_may_be_repeated(String how) throws Exception {
        Stub.Answer answer =
                how.equals("truncated") ? Stub.truncated() : how.equals("nothing") ? Stub.nothing() : Stub.silence();
        Payments asked = answering(answer);
        assertThat(failedCreate(asked)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failedOpenPayment(asked)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failedFind(asked)).isInstanceOf(GatewayUnreachableException.class);
        assertThat(failedChannels(asked)).isInstanceOf(GatewayUnreachableException.class);
        assertThat(failedLink(asked)).isInstanceOf(GatewayUnreachableException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IP 203.0.113.7 tidak terdaftar | 203.0.113.7",
                "Unauthorized IP:203.0.113.7. | 203.0.113.7",
                "Unauthorized IP (203.0.113.7) | 203.0.113.7",
                "2026-11-21 12:30:45 IP 203.0.113.7 | 203.0.113.7",
                "IP address 2a04:3543:1000:2310:ac92:4cff:fe87:63f9 is not whitelisted"
                        + " | 2a04:3543:1000:2310:ac92:4cff:fe87:63f9",
                "IP 2001:db8::7 is not whitelisted | 2001:db8::7",
                "203.0.113.7: not allowed | 203.0.113.7",
                "2001:db8::7: not allowed | 2001:db8::7",
                "IP ::1. | ::1",
                "IP 2001:DB8::. | 2001:DB8::",
                "IP ::ffff:203.0.113.7 is not whitelisted | ::ffff:203.0.113.7",
            })
    void a_403_that_names_an_address_says_to_whitelist_that_very_one(String words, String address) throws Exception {
        Payments asked = answering(Stub.text(403, "{\"success\":false,\"message\":\"" + words + "\"}"));
        for (PaymentException failure :
                List.of(failedCreate(asked), failedChannels(asked), failedOpenPayment(asked), failedLink(asked))) {
            assertThat(failure)
                    .hasMessageContaining(words)
                    .hasMessageContaining("add " + address + ", this server's address, to the merchant's whitelist")
                    .hasMessageNotContaining(SETTINGS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"try at 12:30:45", "v1.2.3", "error 1.2.3.4.5", "class Foo::bar", "Error :: no", "abc:def"})
    void what_only_looks_like_an_address_is_none(String words) throws Exception {
        Payments asked = answering(Stub.text(403, "{\"success\":false,\"message\":\"" + words + "\"}"));
        assertThat(failedChannels(asked)).hasMessageContaining(SETTINGS).hasMessageNotContaining(" add ");
    }

    @Test
    void the_sandboxs_403_names_the_address_that_asked() throws Exception {
        try (Simulator tripay = new Simulator()) {
            tripay.fault("/transaction/create", "403");
            assertThat(failedCreate(connect(Accounts.canary(tripay.api()))))
                    .isInstanceOf(GatewayRefusedException.class)
                    .hasMessageContaining("add 127.0.0.1, this server's address");
            assertThat(tripay.count("4711-1")).isZero();
        }
    }

    /** The third of what has to be shown: the payment exists, and the shop knows that it may. */
    @ParameterizedTest
    @ValueSource(strings = {"cut-after", "cut-body"})
    void a_create_whose_answer_is_cut_off_is_unknown_and_there_is_exactly_one_transaction(String fault)
            throws Exception {
        try (Simulator tripay = new Simulator()) {
            Payments asked = connect(Accounts.canary(tripay.api()));
            tripay.fault("/transaction/create", fault);
            assertThat(failedCreate(asked))
                    .isInstanceOfSatisfying(
                            OutcomeUnknownException.class,
                            unknown -> assertThat(unknown.getMerchantRef()).isEqualTo("4711-1"))
                    .hasMessageContaining("the outcome of 4711-1 is unknown");
            assertThat(tripay.count("4711-1")).isOne();
            assertThat(asked.findByMerchantRef("tripay", "4711-1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"cut-before, Unknown", "500, Unknown", "502, Unknown", "403-html, Refused", "429, Unreachable"})
    void a_create_that_did_not_happen_is_not_at_the_gateway(String fault, String kind) throws Exception {
        try (Simulator tripay = new Simulator()) {
            Payments asked = connect(Accounts.canary(tripay.api()));
            tripay.fault("/transaction/create", fault);
            assertThat(kind(failedCreate(asked))).isEqualTo(kind);
            assertThat(tripay.count("4711-1")).isZero();
        }
    }

    @Test
    void a_wrong_api_key_is_a_refusal_of_every_operation() throws Exception {
        try (Simulator tripay = new Simulator()) {
            Map<String, String> settings = Accounts.production(tripay.productionApi());
            settings.put("gerbang.tripay.api-key", "CANARY-of-nobody");
            Payments asked = connect(settings);
            for (PaymentException failure :
                    List.of(failedChannels(asked), failedOpenPayment(asked), failedLink(asked), failedLookup(asked))) {
                assertThat(failure).isInstanceOf(GatewayRefusedException.class).hasMessageContaining(SETTINGS);
            }
        }
    }

    private static String kind(PaymentException failure) {
        return failure.getClass().getSimpleName().replaceAll("Gateway|Outcome|Exception", "");
    }

    @Test
    void a_refusal_keeps_tripays_words_without_the_key() throws Exception {
        String words = "IP 203.0.113.7 tidak terdaftar, {authorization}";
        Payments asked = answering(Stub.text(403, "{\"success\":false,\"message\":\"" + words + "\\n\"}"));
        assertThat(failedCreate(asked)).isInstanceOfSatisfying(GatewayRefusedException.class, refusal -> {
            assertThat(refusal.getHttpStatus()).isEqualTo(403);
            assertThat(refusal.getGatewayMessage()).isEqualTo("IP 203.0.113.7 tidak terdaftar, Bearer *** ");
            assertThat(refusal).hasMessageContaining(refusal.getGatewayMessage());
        });
    }

    @Test
    void a_refusal_of_the_callback_url_is_told_without_its_token() throws Exception {
        String words = "callback_url " + Accounts.NOWHERE + "/pay/callbacks/tripay/CANARY-token_0123 tidak valid";
        stub = new Stub(Stub.text(422, "{\"success\":false,\"message\":\"" + words + "\"}"));
        Map<String, String> settings = Accounts.production(stub.url());
        settings.put("gerbang.tripay.callback-token", "CANARY-token_0123");
        assertThat(failedCreate(connect(settings))).hasMessageContaining("/pay/callbacks/tripay/*** tidak valid");
    }

    @Test
    void long_words_are_shortened() throws Exception {
        Payments asked = answering(Stub.text(400, "{\"success\":false,\"message\":\"" + "x".repeat(3_000) + "\"}"));
        assertThat(String.valueOf(failedCreate(asked).getMessage())).hasSizeLessThan(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {'success':false,'message':'Invalid API Key'}",
                "403 | {'success':false,'message':'Invalid API Key'}",
                "401 | ''",
                "403 | HTML",
            })
    void a_stranger_is_told_which_settings_to_check(int status, String body) throws Exception {
        Payments asked = answering(Stub.text(status, body.replace("HTML", HTML).replace('\'', '"')));
        assertThat(failedCreate(asked))
                .hasMessageContaining(SETTINGS)
                .hasMessageContaining(body.startsWith("{") ? "gerbang.tripay.merchant-code" : "whitelist");
        assertThat(failedFind(asked)).isInstanceOfSatisfying(GatewayRefusedException.class, refusal -> {
            assertThat(refusal).hasMessageContaining(SETTINGS);
            assertThat(refusal.getGatewayMessage()).isEqualTo(body.startsWith("{") ? "Invalid API Key" : "");
        });
        assertThat(failedLookup(asked)).hasMessageContaining(SETTINGS);
    }

    @ParameterizedTest
    @CsvSource({"404, Refused", "405, Refused", "200, Unknown", "302, Unknown"})
    void a_page_of_another_server_points_at_the_base_url(int status, String kind) throws Exception {
        PaymentException failure = failedCreate(answering(Stub.text(status, HTML)));
        assertThat(failure.getClass().getSimpleName()).contains(kind);
        assertThat(failure).hasMessageEndingWith("check gerbang.tripay.base-url");
    }

    @Test
    void a_page_that_says_the_gateway_is_down_does_not() throws Exception {
        assertThat(failedCreate(answering(Stub.text(502, HTML)))).hasMessageNotContaining("gerbang.");
    }

    @Test
    void other_refusals_name_no_settings() throws Exception {
        Payments asked = answering(Stub.text(400, "{\"success\":false,\"message\":\"x\"}"));
        assertThat(failedCreate(asked)).hasMessage("tripay refused (HTTP 400): x");
    }

    @Test
    void a_404_in_tripays_words_means_that_there_is_no_such_payment() throws Exception {
        Payments asked = answering(Stub.text(404, "{\"success\":false,\"message\":\"Transaction not found\"}"));
        assertThat(asked.findByReference("tripay", "T0001")).isNull();
    }

    @Test
    void an_answer_about_another_amount_is_not_believed() throws Exception {
        String other = "{\"reference\":\"T9\",\"merchant_ref\":\"4711-1\",\"amount\":1,\"status\":\"UNPAID\"}";
        assertThat(failedCreate(answering(Stub.text(200, "{\"success\":true,\"data\":" + other + "}"))))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("another amount");
    }

    @Test
    void an_answer_about_another_payment_is_not_taken() throws Exception {
        String other = "{\"reference\":\"T9\",\"merchant_ref\":\"4711-9\",\"amount\":50000,\"status\":\"PAID\"}";
        Payments asked = answering(Stub.text(200, "{\"success\":true,\"data\":" + other + "}"));
        assertThat(failedCreate(asked))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("another merchant_ref");
        assertThat(failedFind(asked))
                .isInstanceOf(GatewayUnreachableException.class)
                .hasMessageContaining("another reference");
    }

    @Test
    void a_truncated_answer_leaves_the_outcome_unknown() throws Exception {
        Payments asked = answering(Stub.truncated());
        assertThat(failedCreate(asked)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failedFind(asked)).isInstanceOf(GatewayUnreachableException.class);
    }

    @Test
    void a_server_that_is_not_there_got_nothing() {
        Payments asked = connect(Accounts.canary(Accounts.NOWHERE));
        assertThat(failedCreate(asked)).isInstanceOf(GatewayUnreachableException.class);
        assertThat(failedFind(asked)).isInstanceOf(GatewayUnreachableException.class);
    }

    @Test
    void a_time_out_before_the_effect_is_looked_up_in_vain() throws Exception {
        try (Simulator tripay = new Simulator()) {
            assertThat(afterA(Stub.silence(), tripay)).isZero();
        }
    }

    @Test
    void a_time_out_after_the_effect_is_looked_up() throws Exception {
        try (Simulator tripay = new Simulator()) {
            assertThat(afterA(Stub.lost(tripay.api(), Stub.silence()), tripay)).isOne();
        }
    }

    @Test
    void a_lost_answer_is_looked_up_and_was_sent_once() throws Exception {
        try (Simulator tripay = new Simulator()) {
            assertThat(afterA(Stub.lost(tripay.api(), Stub.nothing()), tripay)).isOne();
        }
    }

    /** How many payments there are after a create that was answered so. */
    private int afterA(Stub.Answer answer, Simulator tripay) throws Exception {
        stub = new Stub(Stub.post(answer, Stub.passedOn(tripay.api())));
        Map<String, String> settings = Accounts.feesOnMerchant(stub.url());
        settings.put("gerbang.tripay.timeout", "PT2S");
        Payments asked = connect(settings);
        assertThat(failedCreate(asked)).isInstanceOfSatisfying(OutcomeUnknownException.class, unknown -> {
            assertThat(unknown.getMerchantRef()).isEqualTo("4711-1");
        });
        int found = asked.findByMerchantRef("tripay", "4711-1").size();
        assertThat(tripay.count("4711-1")).isEqualTo(found);
        return found;
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (Simulator tripay = new Simulator()) {
            Payments asked = answering((exchange, any) -> {
                exchange.getResponseHeaders().set("Location", tripay.api() + exchange.getRequestURI());
                Stub.answer(exchange, 307, new byte[0]);
            });
            assertThat(failedCreate(asked)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(tripay.count("4711-1")).isZero();
        }
    }

    @Test
    void key_in_the_words_around_an_answer_is_hidden_wherever_they_are_cut() throws Exception {
        for (int length = 200; length < 320; length += 3) {
            Payments asked = answering(Stub.text(
                    200, "Notice: " + "x".repeat(length) + " {authorization} {\"success\":true,\"data\":{}}"));
            assertThat(failedFind(asked))
                    .message()
                    .contains("other words around it")
                    .doesNotContain(Secrets.API_KEY.substring(0, 8))
                    .hasSizeLessThan(500);
            stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEV-wrong-key, sandbox-private-key, 401, Invalid API Key",
        "DEV-sandbox-key, wrong-private-key, 400, Invalid signature",
        "DEV-customer-fee-key, sandbox-private-key, 400, Invalid signature",
    })
    void a_wrong_key_is_a_refusal(String apiKey, String privateKey, int status, String words) throws Exception {
        try (Simulator tripay = new Simulator()) {
            Map<String, String> settings = Accounts.feesOnMerchant(tripay.api());
            settings.put("gerbang.tripay.api-key", apiKey);
            settings.put("gerbang.tripay.private-key", privateKey);
            Payments asked = connect(settings);
            assertThat(failedCreate(asked))
                    .isInstanceOf(GatewayRefusedException.class)
                    .hasMessageContaining("HTTP " + status)
                    .hasMessageContaining(words)
                    .message()
                    .doesNotContain(apiKey)
                    .doesNotContain(privateKey);
            assertThat(tripay.count("4711-1")).isZero();
        }
    }

    @Test
    void a_wrong_api_key_is_named_in_tripays_words_where_java_shows_them() throws Exception {
        try (Simulator tripay = new Simulator()) {
            Map<String, String> settings = Accounts.canary(tripay.api());
            settings.put("gerbang.tripay.api-key", "CANARY-of-nobody");
            assertThat(failedFind(connect(settings)))
                    .hasMessageContaining("Invalid API Key")
                    .hasMessageContaining(SETTINGS);
        }
    }

    @Test
    void nothing_that_prints_shows_a_key() throws Exception {
        Payments asked = connect(Accounts.canary(Accounts.NOWHERE));
        Secrets.absentFrom(asked);
        Secrets.absentFrom(Post.valid().callback());
        Secrets.absentFrom(Post.valid().read(asked));
        assertThat(Orders.order("4711-1").build().toString())
                .doesNotContain("Siti")
                .doesNotContain("0812");
    }
}
