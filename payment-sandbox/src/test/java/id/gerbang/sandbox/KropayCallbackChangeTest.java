package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that change a callback of Kropay. */
class KropayCallbackChangeTest extends KropayTest {

    private static final String CALLBACK = "path=kropay-callback&kind=";

    @Test
    void numbers_and_amounts_come_as_text() throws Exception {
        assertThat(paid("text-numbers").json().path("amount").textValue()).isEqualTo("10000");
        JsonNode json = paid("decimal-amounts").json();
        assertThat(json.path("amount").textValue()).isEqualTo("10000.00");
        assertThat(json.path("total_amount").textValue()).endsWith(".00");
    }

    @Test
    void the_status_comes_in_capitals() throws Exception {
        assertThat(paid("other-case").json().path("status").textValue()).isEqualTo("PAID");
    }

    @Test
    void a_byte_order_mark_comes_before_the_json() throws Exception {
        assertThat(new String(paid("bom").body(), UTF_8)).startsWith("\uFEFF{");
    }

    @Test
    void times_come_with_an_offset() throws Exception {
        JsonNode json = paid("iso-times").json();
        assertThat(json.path("paid_at").textValue()).isEqualTo("2026-03-01T12:00:00+07:00");
    }

    @Test
    void the_content_type_is_that_of_a_form() throws Exception {
        assertThat(paid("form-type").header("Content-Type")).isEqualTo("[application/x-www-form-urlencoded]");
    }

    @Test
    void a_forged_callback_is_not_changed() throws Exception {
        shop.fault(CALLBACK + "other-case");
        kropay.act(kropay.reference(), "action=forge");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-event", "two-events", "other-case-event", "unreadable", "gzip", "bad-row"})
    void a_change_of_what_the_callback_does_not_have_is_refused(String kind) {
        var response = shop.post("/control/faults", Shop.FORM, CALLBACK + kind);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The kind field must be one of ");
    }

    private Mail paid(String kind) throws InterruptedException {
        shop.fault(CALLBACK + kind);
        kropay.act(kropay.reference(), "action=pay");
        return inbox.next();
    }
}
