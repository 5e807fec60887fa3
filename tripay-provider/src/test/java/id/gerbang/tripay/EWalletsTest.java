package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.PaymentException;
import id.gerbang.Payments;
import id.gerbang.Secret;
import id.gerbang.feature.EWallet;
import id.gerbang.feature.EWallets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-wallets, which TriPay has in production mode alone. */
class EWalletsTest {

    private static final String PHONE = "08123456789";
    private static final String EXAMPLE =
            "{'wallet_type':'DANA','mobile_phone':'08123456789','balance':'100000.00','currency':'IDR'}";

    @AutoClose
    private final Simulator tripay = new Simulator();

    @AutoClose
    private final Payments payments = tripay.connectInProduction();

    @AutoClose
    private final LogBook log = new LogBook();

    private final EWallets wallets = Accounts.feature(payments, EWallets.class);

    private GatewayRefusedException refused(Runnable call) {
        GatewayRefusedException[] kept = new GatewayRefusedException[1];
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(call::run)
                .satisfies(EWalletsTest::assertSilent)
                .satisfies(e -> kept[0] = e);
        return kept[0];
    }

    /** Neither message nor cause nor log has the number in it. */
    private static void assertSilent(PaymentException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(PHONE);
        Secrets.absentFrom(failure);
    }

    @Test
    void a_wallet_is_linked_once_the_customer_has_agreed_on_the_page() throws Exception {
        URI page = wallets.link("DANA", PHONE);
        refused(() -> wallets.get("DANA", PHONE));
        tripay.confirm(page);
        EWallet wallet = wallets.get("DANA", PHONE);
        assertThat(wallet).isEqualTo(EWallet.of("DANA", PHONE, new BigDecimal("100000.00"), "IDR"));
        assertThat(wallet.getBalance()).hasToString("100000.00");
        assertThat(wallet.toString()).doesNotContain(PHONE);
        wallets.unlink("DANA", PHONE);
        refused(() -> wallets.get("DANA", PHONE));
        assertThat(log.getMessages()).isEmpty();
    }

    @Test
    void a_wallet_that_is_not_linked_is_refused_in_tripays_words() {
        assertThat(refused(() -> wallets.get("DANA", PHONE)).getGatewayMessage())
                .isEqualTo("Failed to fetch data. Make sure the account is linked and try again");
        assertThat(refused(() -> wallets.unlink("DANA", PHONE)).getGatewayMessage())
                .isNotEmpty();
    }

    @Test
    void a_wrong_private_key_is_refused() {
        var settings = Accounts.production(tripay.productionApi());
        settings.put("gerbang.tripay.private-key", "CANARY-of-nobody");
        try (Payments wrong = Payments.connect(settings)) {
            EWallets asked = Accounts.feature(wrong, EWallets.class);
            assertThat(refused(() -> asked.link("DANA", PHONE)).getGatewayMessage())
                    .isEqualTo("Invalid signature");
        }
    }

    @Test
    void link_and_unlink_are_signed_over_merchant_wallet_and_phone() {
        String signature = new TripaySignature(Secret.of(Secrets.PRIVATE_KEY), "")
                .ofCallback("T0003DANA08123456789".getBytes(UTF_8));
        String body = "{\"wallet_type\":\"DANA\",\"mobile_phone\":\"08123456789\",\"signature\":\"" + signature + "\"}";
        try (Stub stub = new Stub(Stub.data("{'authorization_url':'https://m.dana.id/oauth?x=1'}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            EWallets at = Accounts.feature(asked, EWallets.class);
            assertThat(at.link("DANA", PHONE)).isEqualTo(URI.create("https://m.dana.id/oauth?x=1"));
            at.unlink("DANA", PHONE);
            assertThat(stub.requests()).containsExactly("POST /ewallet/link " + body, "POST /ewallet/unlink " + body);
        }
    }

    @Test
    void the_documents_answers_have_no_message_or_no_data() {
        assertThat(got("{'success':true,'data':" + EXAMPLE + "}").getBalance()).isEqualByComparingTo("100000");
        try (Stub stub = new Stub(Stub.text(200, "{\"success\":true}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            Accounts.feature(asked, EWallets.class).unlink("DANA", PHONE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'0.00'|0.00",
                "100000|100000",
                "100000.5|100000.5",
                "'-1.25'|-1.25",
                "'999999999999999999.99'|999999999999999999.99"
            })
    void the_balance_is_an_exact_decimal(String json, BigDecimal balance) {
        assertThat(got("{'success':true,'data':" + EXAMPLE.replace("'100000.00'", json) + "}")
                        .getBalance())
                .isEqualTo(balance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'x'", "'1,5'", "'1e3'", "1e400", "true", "[]", "{'x':1}"})
    void a_balance_that_is_no_number_is_not_guessed(String json) {
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> got("{'success':true,'data':" + EXAMPLE.replace("'100000.00'", json) + "}"))
                .withMessageContaining("balance")
                .satisfies(EWalletsTest::assertSilent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "", "m.dana.id", "https://", "http://[", "data:text/html,x"})
    void a_page_that_is_no_url_is_not_led_to(String url) {
        try (Stub stub = new Stub(Stub.data("{'authorization_url':'" + url + "'}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(() -> Accounts.feature(asked, EWallets.class).link("DANA", PHONE))
                    .withMessageContaining("authorization_url")
                    .satisfies(EWalletsTest::assertSilent);
        }
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "429", "403-html", "403", "cut-before", "cut-after", "cut-body"})
    void no_error_tells_the_number(String fault) throws Exception {
        for (String operation : new String[] {"link", "unlink", "detail", "detail"}) {
            tripay.fault("/ewallet/" + operation, fault);
        }
        Runnable[] calls = {
            () -> wallets.link("DANA", PHONE), () -> wallets.unlink("DANA", PHONE), () -> wallets.get("DANA", PHONE)
        };
        for (Runnable call : calls) {
            assertThatExceptionOfType(PaymentException.class)
                    .isThrownBy(call::run)
                    .satisfies(EWalletsTest::assertSilent)
                    .isInstanceOf(
                            fault.startsWith("403")
                                    ? GatewayRefusedException.class
                                    : GatewayUnreachableException.class);
        }
        assertThat(log.getMessages()).isEmpty();
    }

    @Test
    void a_refusal_that_repeats_the_number_is_told_without_it() {
        try (Stub stub = new Stub(Stub.text(400, "{\"success\":false,\"message\":\"08123456789 is not linked\"}"));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            EWallets at = Accounts.feature(asked, EWallets.class);
            assertThat(refused(() -> at.get("DANA", PHONE)).getGatewayMessage()).isEqualTo("*** is not linked");
            assertThat(refused(() -> at.link("DANA", PHONE)).getGatewayMessage())
                    .isEqualTo("*** is not linked");
            assertThat(refused(() -> at.unlink("DANA", PHONE)).getGatewayMessage())
                    .isEqualTo("*** is not linked");
        }
    }

    @Test
    void a_blank_number_is_tripays_to_refuse() {
        assertThatExceptionOfType(GatewayRefusedException.class).isThrownBy(() -> wallets.get("DANA", " "));
        assertThatExceptionOfType(GatewayRefusedException.class).isThrownBy(() -> wallets.link("DANA", ""));
    }

    @Test
    void a_server_that_is_not_there_is_told_without_the_number() {
        try (Payments nowhere = Payments.connect(Accounts.production(Accounts.NOWHERE))) {
            EWallets at = Accounts.feature(nowhere, EWallets.class);
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(() -> at.get("DANA", PHONE))
                    .satisfies(EWalletsTest::assertSilent);
        }
    }

    private static EWallet got(String body) {
        try (Stub stub = new Stub(Stub.text(200, body.replace('\'', '"')));
                Payments asked = Payments.connect(Accounts.production(stub.url()))) {
            return Accounts.feature(asked, EWallets.class).get("DANA", PHONE);
        }
    }
}
