package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckStatusTest extends SandboxTest {

    @Override
    SandboxSettings settings() {
        return super.settings().expiryCheck(Duration.ofDays(1));
    }

    @Test
    void the_answer_is_the_documents_which_is_no_json() {
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        assertThat(check(reference)).isEqualTo("""
                {
                  "success": true,
                  "message": "Status transaksi saat ini PAID",
                }
                """);
    }

    @Test
    void looking_again_finds_out_that_time_is_up() throws Exception {
        String reference = shop.reference(order().forChannel("QRIS").signed());
        assertThat(check(reference)).contains("ini UNPAID\"");
        clock.move(Duration.ofMinutes(60));
        assertThat(check(reference)).contains("ini EXPIRED\"");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("EXPIRED");
    }

    @Test
    void another_merchants_transaction_is_not_found() {
        String reference = shop.reference(order().signed());
        var response = shop.withKey("DEV-customer-fee-key").get(path(reference));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Shop.json(response).path("message").textValue()).isEqualTo("Transaction not found");
    }

    private String check(String reference) {
        return shop.get(path(reference)).body();
    }

    private static String path(String reference) {
        return "/tripay/api-sandbox/transaction/check-status?reference=" + reference;
    }
}
