package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ControlTest extends SandboxTest {

    @Test
    void a_script_gets_the_new_status() {
        String reference = shop.reference(order().signed());
        assertThat(shop.act(reference, "action=fail").body())
                .isEqualTo("{\"success\":true,\"reference\":\"" + reference + "\",\"status\":\"FAILED\"}");
    }

    @Test
    void anything_may_follow_anything() throws Exception {
        String reference = shop.reference(order().signed());
        for (String action : new String[] {"refund", "expire", "pay", "fail", "pay", "pay"}) {
            assertThat(shop.act(reference, "action=" + action).statusCode()).isEqualTo(200);
        }
        assertThat(shop.control(reference).path("callbacks"))
                .extracting(callback -> callback.path("status").textValue())
                .containsExactly("REFUND", "EXPIRED", "PAID", "FAILED", "PAID", "PAID");
    }

    @Test
    void a_form_on_the_page_goes_back_to_the_page() {
        String reference = shop.reference(order().signed());
        var response = shop.act(reference, "action=pay&redirect=1");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/tripay/checkout/" + reference);
    }

    @Test
    void an_unknown_reference_is_not_found() {
        assertThat(shop.act("T1", "action=pay").statusCode()).isEqualTo(404);
        assertThat(shop.get("/control/tripay/T1").statusCode()).isEqualTo(404);
        assertThat(shop.get("/tripay/checkout/T1").statusCode()).isEqualTo(404);
        assertThat(shop.get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_action_is_refused_with_the_known_ones() {
        var response = shop.act(shop.reference(order().signed()), "action=explode");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("pay, expire, fail, refund");
    }

    @Test
    void transactions_are_found_by_their_merchant_ref() {
        String wanted = shop.reference(order().with("merchant_ref", "A 1").signed());
        shop.reference(order().signed());
        JsonNode found =
                Shop.json(shop.get("/control/tripay?merchant_ref=A%201")).path("data");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("reference").textValue()).isEqualTo(wanted);
        assertThat(Shop.json(shop.get("/control/tripay")).path("data")).hasSize(2);
    }
}
