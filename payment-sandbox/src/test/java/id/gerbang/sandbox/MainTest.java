package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String T0001 = "Merchant T0001: API key DEV-sandbox-key, private key sandbox-private-key";
    private static final String T0002 = "Merchant T0002, whose customers bear the fees: "
            + "API key DEV-customer-fee-key, private key customer-fee-private-key";

    private static final String KROPAY = "Kropay's merchant kropay: API key kp-sandbox-key";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (PaymentSandbox first = PaymentSandbox.start(new SandboxSettings().port(0))) {
            assertThat(run(Map.of(), "--port", String.valueOf(first.getPort()))).isEqualTo(1);
            assertThat(err.toString(UTF_8))
                    .startsWith("payment-sandbox: cannot listen on 127.0.0.1 port " + first.getPort() + ": ")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=none",
                "--port=65536",
                "--port",
                "--callback-retry=2",
                "--callback-retry=PT0S",
                "--callback-retry=-PT2M",
                "--public-url=here",
                "--merchant=T0009:secret-value",
                "--merchant=X1:secret-value:secret-value",
                "--merchant=T0009::secret-value",
                "--merchant=T0001:secret-value:secret-value",
                "--merchant=T0009:DEV-sandbox-key:secret-value",
                "--callback-url=T0001",
                "--callback-url=T0008=http://localhost/",
                "--callback-url=T0001=here",
                "--callback-url=kropay=here",
                "--kropay-merchant=secret-value",
                "--kropay-merchant=Warung:secret-value",
                "--kropay-merchant=warung:",
                "--kropay-merchant=kropay:secret-value",
                "--kropay-merchant=warung:kp-sandbox-key",
                "--fast=1",
                "stray"
            })
    void a_wrong_argument_is_explained_in_one_line_without_keys(String argument) {
        assertThat(run(Map.of("GERBANG_SANDBOX_PORT", "0"), argument)).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("payment-sandbox: ")
                .hasLineCount(1)
                .doesNotContain("secret-value", "DEV-sandbox-key", "kp-sandbox-key");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_wrong_port_in_the_environment_is_named() {
        assertThat(run(Map.of("GERBANG_SANDBOX_PORT", "x"))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("GERBANG_SANDBOX_PORT");
    }

    @Test
    void help_names_every_option() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains(
                        "--port",
                        "--host",
                        "--public-url",
                        "--callback-retry",
                        "--merchant",
                        "--kropay-merchant",
                        "--callback-url",
                        "--data",
                        "--help");
    }

    @Test
    void help_and_the_start_name_the_merchants_with_their_keys() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(run(Map.of(), "--port=0")).isZero();
        assertThat(out.toString(UTF_8).split("\\R"))
                .filteredOn(line -> line.startsWith("Merchant T") || line.startsWith("Kropay"))
                .containsExactly(T0001, T0002, KROPAY, T0001, T0002, KROPAY);
    }

    @Test
    void the_named_keys_are_right() throws Exception {
        try (PaymentSandbox sandbox = PaymentSandbox.start(new SandboxSettings().port(0))) {
            assertThat(accepts(sandbox, "T0001", T0001)).isTrue();
            assertThat(accepts(sandbox, "T0002", T0002)).isTrue();
            String key = KROPAY.split(" key ", -1)[1];
            assertThat(KropayShop.of(sandbox)
                            .withKey(key)
                            .create(KropayShop.ORDER)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static boolean accepts(PaymentSandbox sandbox, String merchant, String line) {
        String[] words = line.split(" key ", -1);
        Shop shop = Shop.of(sandbox).withKey(words[1].split(",", -1)[0]);
        return shop.create(Order.example().signed(merchant, words[2])).statusCode() == 200;
    }

    @Test
    void options_reach_the_sandbox() throws Exception {
        List<String> arguments =
                List.of("--port", "0", "--public-url=https://pay.example/x/", "--merchant", "T0009:key-9:private-9");
        try (PaymentSandbox sandbox = PaymentSandbox.start(CommandLine.parse(arguments, Map.of()))) {
            assertThat(sandbox.getUrl()).isEqualTo("https://pay.example/x");
            Shop shop = Shop.of(sandbox).withKey("key-9");
            assertThat(shop.created(Order.example().signed("T0009", "private-9"))
                            .path("checkout_url")
                            .textValue())
                    .startsWith("https://pay.example/x/tripay/checkout/DEV-T0009");
        }
    }

    @Test
    void a_merchant_of_kropay_has_its_key_and_callback_url_by_options() throws Exception {
        try (Inbox inbox = new Inbox();
                PaymentSandbox sandbox = PaymentSandbox.start(CommandLine.parse(
                        List.of("--port=0", "--kropay-merchant", "warung:a:b", "--callback-url=warung=" + inbox.url()),
                        Map.of()))) {
            assertThat(sandbox.getKropayUrl()).isEqualTo(sandbox.getUrl() + "/kropay");
            KropayShop warung = KropayShop.of(sandbox).withKey("a:b");
            String reference = warung.reference();
            warung.act(reference, "action=pay");
            assertThat(inbox.next().json().path("reference").textValue()).isEqualTo(reference);
        }
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(
                List.of(arguments), environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
