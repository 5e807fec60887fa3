package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Answer;
import id.gerbang.sandbox.Inbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that change a callback of TriPay, with a correct signature. */
class CallbackChangeTest extends SandboxTest {

    private static final String EVENT = "X-Callback-Event";

    @Test
    void numbers_come_as_text() throws Exception {
        JsonNode json = paid("text-numbers").json();
        assertThat(json.path("total_amount").textValue()).isEqualTo("1000000");
        assertThat(json.path("is_closed_payment").textValue()).isEqualTo("1");
        assertThat(json.path("paid_at").isTextual()).isTrue();
    }

    @Test
    void amounts_come_as_decimal_text() throws Exception {
        JsonNode json = paid("decimal-amounts").json();
        assertThat(json.path("total_amount").textValue()).isEqualTo("1000000.00");
        assertThat(json.path("fee_merchant").textValue()).isEqualTo("4250.00");
        assertThat(json.path("is_closed_payment").isInt()).isTrue();
    }

    @Test
    void the_status_comes_in_lower_case() throws Exception {
        assertThat(paid("other-case").json().path("status").textValue()).isEqualTo("paid");
    }

    @Test
    void a_byte_order_mark_is_signed_too() throws Exception {
        byte[] body = paid("bom").body();
        assertThat(body).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Shop.json(new String(body, 3, body.length - 3, UTF_8))
                        .path("status")
                        .textValue())
                .isEqualTo("PAID");
    }

    @Test
    void the_total_is_no_amount_though_the_signature_is_right() throws Exception {
        JsonNode json = paid("unreadable").json();
        assertThat(json.path("total_amount").textValue()).isEqualTo("Rp 1000000");
        assertThat(json.path("status").textValue()).isEqualTo("PAID");
    }

    @ParameterizedTest
    @CsvSource({"no-event, []", "two-events, '[payment_status, payment_status]'", "other-case-event, [PAYMENT_STATUS]"})
    void the_event_is_missing_or_doubled_or_in_another_case(String kind, String events) throws Exception {
        assertThat(paid(kind).header(EVENT)).isEqualTo(events);
    }

    @Test
    void the_content_type_is_that_of_a_form() throws Exception {
        Mail mail = paid("form-type");
        assertThat(mail.header("Content-Type")).isEqualTo("[application/x-www-form-urlencoded]");
        assertThat(mail.json().path("status").textValue()).isEqualTo("PAID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-case", "bom", "no-event"})
    void a_repeat_is_the_same_as_the_first_sending(String kind) throws Exception {
        inbox.willAnswer(new Answer(500, ""));
        Mail first = paid(kind);
        Mail repeat = inbox.next();
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.header("X-Callback-Signature")).isEqualTo(first.header("X-Callback-Signature"));
        assertThat(repeat.header(EVENT)).isEqualTo(first.header(EVENT));
    }

    @Test
    void the_next_callback_is_right_again_and_the_control_shows_the_fault() throws Exception {
        shop.fault("path=callback&kind=text-numbers");
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        inbox.next();
        shop.act(reference, "action=refund");
        assertThat(inbox.next().json().path("total_amount").isInt()).isTrue();
        JsonNode callbacks = shop.control(reference).path("callbacks");
        assertThat(callbacks.path(0).path("fault").textValue()).isEqualTo("text-numbers");
        assertThat(callbacks.path(1).has("fault")).isFalse();
    }

    @Test
    void a_changed_callback_can_be_dropped_or_doubled_too() throws Exception {
        shop.fault("path=callback&kind=doubled");
        Mail first = paid("other-case");
        assertThat(inbox.next().body()).isEqualTo(first.body());
    }

    /** The first sending of a callback with that fault, whose signature is over its bytes. */
    private Mail paid(String kind) throws InterruptedException {
        shop.fault("path=callback&kind=" + kind);
        shop.act(shop.reference(order().signed()), "action=pay");
        Mail mail = inbox.next();
        assertThat(mail.header("X-Callback-Signature"))
                .isEqualTo("[" + Order.hmac("sandbox-private-key", mail.body()) + "]");
        return mail;
    }
}
