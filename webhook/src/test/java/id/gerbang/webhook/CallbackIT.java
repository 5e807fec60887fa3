package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackIT extends ShopIT {

    private static final String TAKEN = "200 {\"success\":true}";

    private final Tables tables = WORLD.tables;

    @Test
    void a_signed_callback_is_stored_and_then_acknowledged() throws Exception {
        String reference = shop.pays("4711-1");
        assertThat(shop.take(Post.paid(reference, "4711-1"))).hasToString(TAKEN);
        assertThat(tables.status(reference)).isEqualTo("PAID");
        Await.until(() -> tables.told(reference), told -> !told.isEmpty());
        assertThat(tables.told(reference)).containsExactly("paid");
    }
}
