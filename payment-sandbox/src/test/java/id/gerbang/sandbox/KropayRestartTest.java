package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Answer;
import id.gerbang.sandbox.kropay.KropayMerchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KropayRestartTest {

    private final SettableClock clock = new SettableClock();
    private Inbox inbox;
    private Path file;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        inbox = new Inbox();
        file = directory.resolve("sandbox.json");
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void payments_of_both_gateways_survive_a_restart() throws Exception {
        JsonNode before;
        String tripay;
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings())) {
            KropayShop kropay = KropayShop.of(sandbox);
            String reference = kropay.reference();
            kropay.act(reference, "action=pay");
            kropay.act(reference, "action=forge");
            before = kropay.control(reference);
            tripay = Shop.of(sandbox).reference(Order.example().signed());
        }
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings())) {
            KropayShop kropay = KropayShop.of(sandbox);
            assertThat(kropay.control(before.path("reference").textValue())).isEqualTo(before);
            assertThat(Shop.of(sandbox).detail(tripay).statusCode()).isEqualTo(200);
        }
        assertThat(Files.readString(file)).doesNotContain("kp-sandbox-key");
    }

    @Test
    void a_callback_that_was_not_taken_is_repeated_after_a_restart() throws Exception {
        inbox.willAnswer(new Answer(500, ""));
        byte[] body;
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings().callbackUrl("kropay", inbox.url()))) {
            KropayShop kropay = KropayShop.of(sandbox);
            kropay.act(kropay.reference(), "action=pay");
            body = inbox.next().body();
        }
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings())) {
            assertThat(sandbox.getPort()).isPositive();
            assertThat(inbox.next().body()).isEqualTo(body);
        }
    }

    @Test
    void time_that_ran_out_meanwhile_is_noticed() throws Exception {
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings())) {
            KropayShop.of(sandbox).reference();
        }
        clock.move(Duration.ofHours(1));
        SandboxSettings settings = settings().callbackUrl("kropay", inbox.url()).expiryCheck(Duration.ofMillis(20));
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings)) {
            assertThat(sandbox.getPort()).isPositive();
            assertThat(inbox.next().json().path("status").textValue()).isEqualTo("expired");
        }
    }

    @Test
    void a_merchant_who_is_gone_is_named() throws Exception {
        try (PaymentSandbox sandbox = PaymentSandbox.start(settings().merchant(KropayMerchant.of("warung", "kp-w")))) {
            KropayShop.of(sandbox).withKey("kp-w").reference();
        }
        assertThatThrownBy(() -> PaymentSandbox.start(settings())).hasMessageContaining("warung");
    }

    private SandboxSettings settings() {
        return new SandboxSettings()
                .port(0)
                .clock(clock)
                .callbackRetry(Duration.ofHours(1))
                .data(file);
    }
}
