package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.kropay.KropayMerchant;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KropayStatusTest extends KropayTest {

    @Override
    SandboxSettings settings() {
        return super.settings()
                .merchant(KropayMerchant.of("warung", "kp-warung"))
                .expiryCheck(Duration.ofDays(1));
    }

    @Test
    void a_paid_payment_has_the_documents_fields_and_its_word_is_success() {
        JsonNode created = kropay.created(KropayShop.ORDER);
        String reference = created.path("reference").textValue();
        clock.move(Duration.ofMinutes(30));
        kropay.act(reference, "action=pay");
        long total = created.path("total_amount").longValue();
        long fee = created.path("fee").longValue();
        assertThat(kropay.ask(reference).body())
                .isEqualTo("{\"success\":true,\"reference\":\"" + reference + "\",\"merchant_ref\":\"ORDER-12345\","
                        + "\"amount\":10000,\"fee\":" + fee + ",\"total_amount\":" + total + ",\"net_amount\":"
                        + (total - fee) + ",\"status\":\"success\",\"created_at\":\"2026-03-01 12:00:00\","
                        + "\"paid_at\":\"2026-03-01 12:30:00\"}");
    }

    @Test
    void a_new_payment_is_pending_and_has_no_time_of_payment() {
        JsonNode status = kropay.status(kropay.reference());
        assertThat(status.path("status").textValue()).isEqualTo("pending");
        assertThat(status.path("paid_at").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fail, failed", "expire, expired"})
    void what_goes_wrong_is_said(String action, String word) {
        String reference = kropay.reference();
        kropay.act(reference, "action=" + action);
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo(word);
    }

    @Test
    void whoever_asks_finds_out_that_time_is_up() throws Exception {
        String reference = kropay.reference();
        clock.move(Duration.ofHours(1).minusSeconds(1));
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("pending");
        clock.move(Duration.ofSeconds(1));
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("expired");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PG-20260301ZZZZ", "..%2f..%2f", "%2e%2e/status", "a/b", ""})
    void what_is_unknown_is_not_found(String reference) {
        assertThat(kropay.ask(reference).statusCode()).isEqualTo(404);
    }

    @Test
    void another_merchants_payment_is_not_found() {
        var response = kropay.withKey("kp-warung").ask(kropay.reference());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"success\":false,\"message\":\"Payment not found\"}");
    }

    @Test
    void every_call_is_counted_whatever_came_of_it() {
        String reference = kropay.reference();
        String other = kropay.reference();
        kropay.ask(reference);
        kropay.withKey("wrong").ask(reference);
        shop.post("/control/faults", Shop.FORM, "path=/kropay/api/v1/payment/status/{reference}&kind=500");
        kropay.ask(reference);
        kropay.ask("PG-20260301ZZZZ");
        assertThat(kropay.control(reference).path("status_calls").intValue()).isEqualTo(3);
        assertThat(kropay.control(other).path("status_calls").intValue()).isZero();
        assertThat(kropay.payments().path("status_calls").intValue()).isEqualTo(4);
    }
}
