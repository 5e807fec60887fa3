package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Answer;
import org.junit.jupiter.api.Test;

class KropayForgeTest extends KropayTest {

    @Test
    void a_forged_callback_says_paid_while_the_status_is_pending() throws Exception {
        JsonNode created = kropay.created(KropayShop.ORDER);
        String reference = created.path("reference").textValue();
        assertThat(kropay.act(reference, "action=forge").body())
                .isEqualTo("{\"success\":true,\"reference\":\"" + reference + "\",\"status\":\"pending\"}");
        JsonNode lie = inbox.next().json();
        assertThat(lie.path("status").textValue()).isEqualTo("paid");
        assertThat(lie.path("paid_at").textValue()).isEqualTo("2026-03-01 12:00:00");
        assertThat(lie.path("total_amount")).isEqualTo(created.path("total_amount"));
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("pending");
        assertThat(kropay.control(reference)
                        .path("callbacks")
                        .path(0)
                        .path("forged")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void a_lie_can_be_about_anything() throws Exception {
        String reference = kropay.reference();
        kropay.act(reference, "action=pay");
        JsonNode truth = inbox.next().json();
        kropay.act(
                reference,
                "action=forge&reference=PG-1&merchant_ref=OTHER&status=failed&paid_at=never&amount=1&fee=2"
                        + "&unique_code=-3&total_amount=4");
        JsonNode lie = inbox.next().json();
        assertThat(lie.toString())
                .isEqualTo("{\"reference\":\"PG-1\",\"merchant_ref\":\"OTHER\",\"amount\":1,\"fee\":2,"
                        + "\"unique_code\":-3,\"total_amount\":4,\"status\":\"failed\",\"expired_at\":"
                        + truth.path("expired_at") + ",\"paid_at\":\"never\"}");
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("success");
    }

    @Test
    void a_forger_does_not_come_again() {
        inbox.willAnswer(new Answer(404, ""));
        String reference = kropay.reference();
        kropay.act(reference, "action=forge");
        JsonNode callback = kropay.recorded(reference, 1);
        assertThat(callback.path("pending").booleanValue()).isFalse();
        assertThat(callback.path("delivered").booleanValue()).isFalse();
    }

    @Test
    void a_forgery_is_shown_as_one() {
        String reference = kropay.reference();
        kropay.act(reference, "action=forge");
        assertThat(shop.get("/kropay/checkout/" + reference).body()).contains(">forged</span>", ">pending</span>");
        assertThat(shop.get("/").body()).contains(">forged</span>");
    }
}
