package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Answer;
import id.gerbang.sandbox.Inbox.Mail;
import id.gerbang.sandbox.kropay.KropayMerchant;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KropayCallbackTest extends KropayTest {

    private static final Answer NOT_TAKEN = new Answer(200, "{\"success\":false}");

    @Override
    SandboxSettings settings() {
        return super.settings().merchant(KropayMerchant.of("warung", "kp-warung"));
    }

    @Test
    void a_payment_is_told_in_the_documents_fields_and_its_word_is_paid() throws Exception {
        JsonNode created = kropay.created(KropayShop.ORDER);
        String reference = created.path("reference").textValue();
        kropay.act(reference, "action=pay");
        assertThat(inbox.next().json().toString())
                .isEqualTo("{\"reference\":\"" + reference + "\",\"merchant_ref\":\"ORDER-12345\",\"amount\":10000,"
                        + "\"fee\":" + created.path("fee") + ",\"unique_code\":" + created.path("unique_code")
                        + ",\"total_amount\":" + created.path("total_amount") + ",\"status\":\"paid\","
                        + "\"expired_at\":\"2026-03-01 13:00:00\",\"paid_at\":\"2026-03-01 12:00:00\"}");
    }

    @Test
    void a_callback_carries_no_signature() throws Exception {
        kropay.act(kropay.reference(), "action=pay");
        Mail mail = inbox.next();
        assertThat(mail.header("Content-Type")).isEqualTo("[application/json]");
        assertThat(mail.headerNames())
                .noneMatch(name -> name.startsWith("X-") || name.contains("Sign") || name.startsWith("Auth"));
    }

    @Test
    void a_callback_that_is_not_taken_is_repeated_until_it_is() throws Exception {
        inbox.willAnswer(NOT_TAKEN, NOT_TAKEN, NOT_TAKEN, NOT_TAKEN, NOT_TAKEN, new Answer(500, "oops"), Inbox.TAKEN);
        String reference = kropay.reference();
        kropay.act(reference, "action=pay");
        Mail first = inbox.next();
        for (int repeat = 1; repeat < 7; repeat++) {
            Mail next = inbox.next();
            assertThat(next.body()).isEqualTo(first.body());
            assertThat(next.after(first)).isGreaterThanOrEqualTo(Duration.ofMillis(50L * repeat));
        }
        JsonNode callback = kropay.recorded(reference, 7);
        assertThat(callback.path("delivered").booleanValue()).isTrue();
        assertThat(callback.path("pending").booleanValue()).isFalse();
        assertThat(callback.path("attempts")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"201 | {\"success\":true}", "200 | {\"success\":\"true\"}", "200 | OK"})
    void another_answer_than_success_does_not_count(int status, String body) throws Exception {
        inbox.willAnswer(new Answer(status, body));
        String reference = kropay.reference();
        kropay.act(reference, "action=pay");
        inbox.next();
        inbox.next();
        assertThat(kropay.recorded(reference, 2)
                        .path("attempts")
                        .path(0)
                        .path("counted")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void a_payment_that_nobody_pays_expires() throws Exception {
        String reference = kropay.reference();
        clock.move(Duration.ofHours(1));
        JsonNode body = inbox.next().json();
        assertThat(body.path("reference").textValue()).isEqualTo(reference);
        assertThat(body.path("status").textValue()).isEqualTo("expired");
        assertThat(body.path("paid_at").isNull()).isTrue();
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("expired");
    }

    @Test
    void a_failure_is_told() throws Exception {
        kropay.act(kropay.reference(), "action=fail");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("failed");
    }

    @Test
    void a_late_payment_after_the_expiry_is_told_too() throws Exception {
        String reference = kropay.reference();
        kropay.act(reference, "action=expire");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("expired");
        kropay.act(reference, "action=pay");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("paid");
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("success");
    }

    @Test
    void each_merchant_has_its_own_address_and_one_without_is_told_nothing() {
        KropayShop warung = kropay.withKey("kp-warung");
        String reference = warung.reference();
        kropay.act(reference, "action=pay");
        JsonNode callback = kropay.control(reference).path("callbacks").path(0);
        assertThat(callback.path("url").isNull()).isTrue();
        assertThat(callback.path("pending").booleanValue()).isFalse();
        assertThat(warung.status(reference).path("status").textValue()).isEqualTo("success");
        assertThat(inbox.isEmpty()).isTrue();
    }
}
