package id.gerbang.sandbox;

import org.junit.jupiter.api.BeforeEach;

/** A sandbox with a merchant of Kropay's whose callbacks go to the inbox. */
abstract class KropayTest extends SandboxTest {

    KropayShop kropay;

    @BeforeEach
    final void enter() {
        kropay = KropayShop.of(sandbox);
    }

    @Override
    SandboxSettings settings() {
        return super.settings().callbackUrl("kropay", inbox.url());
    }
}
