package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Answer;
import id.gerbang.sandbox.tripay.Merchant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private Inbox inbox;
    private Path directory;

    @BeforeEach
    void open(@TempDir Path given) throws IOException {
        inbox = new Inbox();
        directory = given;
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void transactions_survive_a_restart() throws Exception {
        JsonNode before;
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop shop = Shop.of(sandbox);
            String reference = shop.reference(Order.example().signed());
            shop.act(reference, "action=pay");
            before = shop.control(reference);
        }
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop shop = Shop.of(sandbox);
            assertThat(shop.control(before.path("reference").textValue())).isEqualTo(before);
            assertThat(shop.reference(Order.example().signed())).startsWith("DEV-T000100000000002");
        }
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    @Test
    void open_payments_and_linked_accounts_survive_a_restart() throws Exception {
        String uuid;
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop shop = Shop.of(sandbox).inProduction();
            uuid = Shop.json(shop.submit("/open-payment/create", "method=BRIVA&signature=" + signature("BRIVA")))
                    .path("data")
                    .path("uuid")
                    .textValue();
            shop.post("/control/tripay/open-payment/" + uuid, Shop.FORM, "action=pay&amount=10000");
            shop.submit("/ewallet/link", "wallet_type=DANA&mobile_phone=08&signature=" + signature("DANA08"));
        }
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop shop = Shop.of(sandbox).inProduction();
            assertThat(Shop.json(shop.ask("/open-payment/" + uuid + "/transactions"))
                            .path("data"))
                    .hasSize(1);
            assertThat(shop.get("/control/tripay/ewallet").body()).contains("\"mobile_phone\":\"08\",\"linked\":false");
        }
    }

    @Test
    void a_file_of_an_earlier_version_is_read() throws Exception {
        Files.writeString(file(), "{\"transactions\":[]}");
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            assertThat(Shop.of(sandbox).get("/control/tripay/open-payment").body())
                    .contains("\"data\":[]");
        }
    }

    @Test
    void a_callback_that_was_not_taken_is_repeated_after_a_restart() throws Exception {
        inbox.willAnswer(new Answer(500, ""));
        Order order = Order.example().with("callback_url", inbox.url());
        byte[] body;
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop shop = Shop.of(sandbox);
            shop.act(shop.reference(order.signed()), "action=pay");
            body = inbox.next().body();
        }
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            assertThat(sandbox.getPort()).isPositive();
            assertThat(inbox.next().body()).isEqualTo(body);
        }
    }

    @Test
    void the_file_contains_no_key() throws Exception {
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop.of(sandbox).reference(Order.example().signed());
        }
        assertThat(Files.readString(file())).doesNotContain("sandbox-private-key", "DEV-sandbox-key");
    }

    @Test
    void a_file_that_is_something_else_is_refused() throws Exception {
        Files.writeString(file(), "[1, 2");
        assertThatThrownBy(() -> start(Duration.ofHours(1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file().toString());
        assertThat(file()).hasContent("[1, 2");
    }

    @Test
    void what_cannot_be_kept_has_not_happened() throws Exception {
        try (PaymentSandbox sandbox = start(Duration.ofHours(1))) {
            Shop shop = Shop.of(sandbox);
            Files.delete(file());
            Files.delete(directory);
            var response = shop.create(Order.example().signed());
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo("{\"success\":false,\"message\":\"Internal server error\"}");
            assertThat(Shop.json(shop.get("/control/tripay")).path("data")).isEmpty();
        } finally {
            Files.createDirectory(directory);
        }
    }

    @Test
    void a_merchant_who_is_gone_is_named() throws Exception {
        SandboxSettings more = settings(Duration.ofHours(1)).merchant(Merchant.of("T0003", "key-3", "private-3"));
        try (PaymentSandbox sandbox = PaymentSandbox.start(more)) {
            Shop.of(sandbox).withKey("key-3").created(Order.example().signed("T0003", "private-3"));
        }
        assertThatThrownBy(() -> start(Duration.ofHours(1))).hasMessageContaining("T0003");
    }

    private static String signature(String text) {
        return Order.hmac("sandbox-private-key", ("T0001" + text).getBytes(UTF_8));
    }

    private PaymentSandbox start(Duration retry) throws IOException {
        return PaymentSandbox.start(settings(retry));
    }

    private SandboxSettings settings(Duration retry) {
        return new SandboxSettings().port(0).callbackRetry(retry).data(file());
    }

    private Path file() {
        return directory.resolve("sandbox.json");
    }
}
