package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiryTest extends SandboxTest {

    @Test
    void what_nobody_paid_in_time_expires_and_is_told() throws Exception {
        String reference = shop.reference(order().forChannel("QRIS").signed());
        clock.move(Duration.ofMinutes(60));
        JsonNode body = inbox.next().json();
        assertThat(body.path("reference").textValue()).isEqualTo(reference);
        assertThat(body.path("status").textValue()).isEqualTo("EXPIRED");
        assertThat(body.path("paid_at").isNull()).isTrue();
        assertThat(Shop.json(shop.detail(reference)).path("data").path("status").textValue())
                .isEqualTo("EXPIRED");
    }

    @Test
    void what_is_paid_does_not_expire() throws Exception {
        String paid = shop.reference(order().forChannel("QRIS").signed());
        shop.act(paid, "action=pay");
        inbox.next();
        String unpaid = shop.reference(order().forChannel("QRIS").signed());
        clock.move(Duration.ofHours(25));
        assertThat(inbox.next().json().path("reference").textValue()).isEqualTo(unpaid);
        assertThat(shop.control(paid).path("status").textValue()).isEqualTo("PAID");
    }
}
