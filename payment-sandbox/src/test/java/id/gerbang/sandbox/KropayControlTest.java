package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class KropayControlTest extends KropayTest {

    @Test
    void a_script_gets_the_new_status() {
        String reference = kropay.reference();
        assertThat(kropay.act(reference, "action=pay").body())
                .isEqualTo("{\"success\":true,\"reference\":\"" + reference + "\",\"status\":\"success\"}");
    }

    @Test
    void a_form_on_the_page_goes_back_to_the_page() {
        String reference = kropay.reference();
        var response = kropay.act(reference, "action=fail&redirect=1");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/kropay/checkout/" + reference);
    }

    @Test
    void an_unknown_reference_or_action_is_refused() {
        assertThat(kropay.act("PG-1", "action=pay").statusCode()).isEqualTo(404);
        assertThat(kropay.act("PG-1", "action=forge").statusCode()).isEqualTo(404);
        assertThat(shop.get("/control/kropay/PG-1").statusCode()).isEqualTo(404);
        var response = kropay.act(kropay.reference(), "action=refund");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("pay, expire, fail, forge");
        assertThat(shop.post("/control/kropay", Shop.FORM, "action=pay").statusCode())
                .isEqualTo(405);
    }

    @Test
    void payments_are_found_by_their_merchant_ref() {
        String wanted = kropay.created("{\"merchant_ref\":\"A 1\",\"amount\":1000}")
                .path("reference")
                .textValue();
        kropay.reference();
        JsonNode found =
                Shop.json(shop.get("/control/kropay?merchant_ref=A%201")).path("data");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("reference").textValue()).isEqualTo(wanted);
        assertThat(kropay.payments().path("data")).hasSize(2);
    }

    @Test
    void everything_is_shown_in_the_words_of_the_status() {
        JsonNode created = kropay.created(KropayShop.ORDER);
        JsonNode control = kropay.control(created.path("reference").textValue());
        assertThat(control.path("merchant").textValue()).isEqualTo("kropay");
        for (String name : new String[] {
            "merchant_ref", "amount", "fee", "unique_code", "total_amount", "status", "expired_at", "qris_string"
        }) {
            assertThat(control.path(name)).isEqualTo(created.path(name));
        }
    }
}
