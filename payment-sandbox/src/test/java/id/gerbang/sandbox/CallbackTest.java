package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Answer;
import id.gerbang.sandbox.Inbox.Mail;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackTest extends SandboxTest {

    private static final Answer NOT_TAKEN = new Answer(200, "{\"success\":false}");

    @Test
    void a_payment_is_told_in_the_documents_fields() throws Exception {
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        JsonNode body = inbox.next().json();
        assertThat(body.toString())
                .isEqualTo("{\"reference\":\"" + reference + "\",\"merchant_ref\":\"INV345675\","
                        + "\"payment_method\":\"BRI Virtual Account\",\"payment_method_code\":\"BRIVA\","
                        + "\"total_amount\":1000000,\"fee_merchant\":4250,\"fee_customer\":0,\"total_fee\":4250,"
                        + "\"amount_received\":995750,\"is_closed_payment\":1,\"status\":\"PAID\",\"paid_at\":"
                        + clock.instant().getEpochSecond() + ",\"note\":null}");
    }

    @Test
    void a_callback_is_signed_over_its_bytes() throws Exception {
        shop.act(shop.reference(order().with("merchant_ref", "faktur/é").signed()), "action=pay");
        Mail mail = inbox.next();
        assertThat(mail.header("X-Callback-Signature"))
                .isEqualTo("[" + Order.hmac("sandbox-private-key", mail.body()) + "]");
        assertThat(mail.header("X-Callback-Event")).isEqualTo("[payment_status]");
        assertThat(mail.header("Content-Type")).isEqualTo("[application/json]");
    }

    @Test
    void a_callback_that_is_not_taken_is_repeated_three_times_byte_for_byte() throws Exception {
        inbox.willAnswer(NOT_TAKEN, NOT_TAKEN, NOT_TAKEN, NOT_TAKEN);
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        Mail first = inbox.next();
        for (int repeat = 0; repeat < 3; repeat++) {
            clock.move(Duration.ofMinutes(2));
            Mail next = inbox.next();
            assertThat(next.body()).isEqualTo(first.body());
            assertThat(next.header("X-Callback-Signature")).isEqualTo(first.header("X-Callback-Signature"));
        }
        JsonNode callback = shop.recorded(reference, 4);
        assertThat(callback.path("pending").booleanValue()).isFalse();
        assertThat(callback.path("delivered").booleanValue()).isFalse();
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void a_repeat_waits_for_the_configured_delay() throws Exception {
        inbox.willAnswer(NOT_TAKEN);
        shop.act(shop.reference(order().signed()), "action=pay");
        Mail first = inbox.next();
        assertThat(inbox.next().after(first)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void a_repeat_that_is_taken_is_the_last() throws Exception {
        inbox.willAnswer(new Answer(500, "oops"), Inbox.TAKEN);
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        inbox.next();
        inbox.next();
        JsonNode callback = shop.recorded(reference, 2);
        assertThat(callback.path("delivered").booleanValue()).isTrue();
        assertThat(callback.path("attempts").path(0).path("http_status").intValue())
                .isEqualTo(500);
        assertThat(callback.path("attempts").path(0).path("answer").textValue()).isEqualTo("oops");
        assertThat(callback.path("attempts").path(0).path("counted").booleanValue())
                .isFalse();
        assertThat(callback.path("attempts").path(1).path("counted").booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "307 | {\"success\":true}",
                "302 | {\"success\":true}",
                "201 | {\"success\":true}",
                "500 | {\"success\":true}",
                "200 | {\"success\":\"true\"}",
                "200 | {\"success\":1}",
                "200 | {\"success\":true} and more",
                "200 | OK",
                "200 | ''"
            })
    void another_answer_than_success_does_not_count(int status, String body) throws Exception {
        inbox.willAnswer(new Answer(status, body), Inbox.TAKEN);
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        inbox.next();
        inbox.next();
        JsonNode attempts = shop.recorded(reference, 2).path("attempts");
        assertThat(attempts.path(0).path("http_status").intValue()).isEqualTo(status);
        assertThat(attempts.path(0).path("counted").booleanValue()).isFalse();
    }

    @Test
    void an_endless_answer_is_cut() throws Exception {
        inbox.willAnswer(new Answer(200, "x".repeat(300_000)));
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        inbox.next();
        inbox.next();
        assertThat(shop.recorded(reference, 2)
                        .path("attempts")
                        .path(0)
                        .path("answer")
                        .textValue())
                .isEqualTo("x".repeat(500));
    }

    @Test
    void an_address_where_nobody_listens_is_a_failed_attempt() throws Exception {
        String reference = shop.reference(order().signed());
        inbox.close();
        shop.act(reference, "action=pay");
        JsonNode attempt = shop.recorded(reference, 4).path("attempts").path(3);
        assertThat(attempt.path("http_status").isNull()).isTrue();
        assertThat(attempt.path("answer").textValue()).startsWith("no answer: ");
    }

    @Test
    void a_refund_after_the_payment_keeps_the_time_of_payment() throws Exception {
        String reference = shop.reference(order().signed());
        long paidAt = clock.instant().getEpochSecond();
        shop.act(reference, "action=pay");
        inbox.next();
        clock.move(Duration.ofDays(1));
        shop.act(reference, "action=refund");
        JsonNode body = inbox.next().json();
        assertThat(body.path("status").textValue()).isEqualTo("REFUND");
        assertThat(body.path("paid_at").longValue()).isEqualTo(paidAt);
    }

    @Test
    void a_customer_who_bears_the_fee_pays_it_on_top() throws Exception {
        Shop other = shop.withKey("DEV-customer-fee-key");
        Order order = order().forChannel("ALFAMART").with("amount", 113_390);
        other.act(other.reference(order.signed("T0002", "customer-fee-private-key")), "action=pay");
        Mail mail = inbox.next();
        assertThat(mail.json().path("total_amount").intValue()).isEqualTo(116_890);
        assertThat(mail.json().path("amount_received").intValue()).isEqualTo(113_390);
        assertThat(mail.json().path("fee_customer").intValue()).isEqualTo(3_500);
        assertThat(mail.json().path("fee_merchant").intValue()).isZero();
        assertThat(mail.header("X-Callback-Signature"))
                .isEqualTo("[" + Order.hmac("customer-fee-private-key", mail.body()) + "]");
    }

    @Test
    void without_a_callback_url_nothing_is_sent() {
        String reference = shop.reference(order().without("callback_url").signed());
        shop.act(reference, "action=pay");
        JsonNode callback = shop.control(reference).path("callbacks").path(0);
        assertThat(callback.path("pending").booleanValue()).isFalse();
        assertThat(callback.path("attempts").isEmpty()).isTrue();
        assertThat(shop.get("/tripay/checkout/" + reference).body())
                .contains("no callback URL", "<code>--callback-url T0001=http://…</code>");
    }
}
