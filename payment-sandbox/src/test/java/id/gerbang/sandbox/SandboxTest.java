package id.gerbang.sandbox;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox with a clock that stands, a shop that calls it, and an inbox for its callbacks. */
abstract class SandboxTest {

    final SettableClock clock = new SettableClock();
    PaymentSandbox sandbox;
    Shop shop;
    Inbox inbox;

    @BeforeEach
    final void start() throws IOException {
        inbox = new Inbox();
        sandbox = PaymentSandbox.start(settings());
        shop = Shop.of(sandbox);
    }

    @AfterEach
    final void stop() {
        sandbox.close();
        inbox.close();
    }

    SandboxSettings settings() {
        return new SandboxSettings()
                .port(0)
                .clock(clock)
                .callbackRetry(Duration.ofMillis(50))
                .expiryCheck(Duration.ofMillis(20));
    }

    /** The example order, which asks for callbacks. */
    final Order order() {
        return Order.example().with("callback_url", inbox.url());
    }
}
