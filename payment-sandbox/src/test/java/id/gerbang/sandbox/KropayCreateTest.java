package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KropayCreateTest extends KropayTest {

    @Test
    void the_reply_has_the_documents_fields_and_types() {
        JsonNode reply = kropay.created(KropayShop.ORDER);
        String reference = reply.path("reference").textValue();
        long code = reply.path("unique_code").longValue();
        assertThat(reply.toString())
                .isEqualTo("{\"success\":true,\"reference\":\"" + reference + "\",\"merchant_ref\":\"ORDER-12345\","
                        + "\"amount\":10000,\"fee\":" + (10000 + code + 250) / 500 + ",\"unique_code\":" + code
                        + ",\"total_amount\":" + (10000 + code) + ",\"status\":\"pending\","
                        + "\"expired_at\":\"2026-03-01 13:00:00\",\"qris_string\":\""
                        + reply.path("qris_string").textValue() + "\",\"qris_image\":\"" + sandbox.getUrl()
                        + "/kropay/api/v1/qris/" + reference + ".svg\"}");
    }

    @Test
    void a_reference_has_the_day_in_jakarta() {
        clock.move(Duration.ofHours(12).minusSeconds(1));
        assertThat(kropay.reference()).matches("PG-20260301[0-9A-Z]{4}");
        clock.move(Duration.ofHours(5).plusSeconds(1));
        assertThat(kropay.reference()).matches("PG-20260302[0-9A-Z]{4}");
    }

    @Test
    void the_expiry_can_be_chosen() {
        String order = "{\"merchant_ref\":\"A\",\"amount\":1000,\"expired_in\":300}";
        assertThat(kropay.created(order).path("expired_at").textValue()).isEqualTo("2026-03-01 12:05:00");
    }

    @Test
    void no_two_pending_payments_have_one_total_and_a_unique_code_is_never_the_fee() {
        Set<Long> totals = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            JsonNode reply = kropay.created("{\"merchant_ref\":\"A\",\"amount\":1000}");
            assertThat(reply.path("unique_code").longValue())
                    .isPositive()
                    .isNotEqualTo(reply.path("fee").longValue());
            assertThat(totals.add(reply.path("total_amount").longValue())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":1000}                                              | The merchant_ref field is required.",
                "{\"merchant_ref\":\" \",\"amount\":1000}                       | The merchant_ref field is required.",
                "{\"merchant_ref\":12,\"amount\":1000}                          | The merchant_ref field must be a string.",
                "{\"merchant_ref\":\"A\"}                                       | The amount field is required.",
                "{\"merchant_ref\":\"A\",\"amount\":999}                        | The amount field must be between 1000 and",
                "{\"merchant_ref\":\"A\",\"amount\":1000000000000}              | The amount field must be between 1000 and",
                "{\"merchant_ref\":\"A\",\"amount\":\"1000\"}                   | The amount field must be an integer.",
                "{\"merchant_ref\":\"A\",\"amount\":1000.0}                     | The amount field must be an integer.",
                "{\"merchant_ref\":\"A\",\"amount\":1000,\"expired_in\":299}    | The expired_in field must be between 300 and",
                "{\"merchant_ref\":\"A\",\"amount\":1000,\"expired_in\":\"300\"} | The expired_in field must be an integer.",
                "{\"merchant_ref\":\"A\",\"amount\":1000,\"customer_name\":1}   | The customer_name field must be a string.",
                "{\"merchant_ref\":\"A\",\"amount\":1000,\"customer_email\":[]} | The customer_email field must be a string.",
                "[1]                                                            | Malformed JSON, an object is expected",
                "{\"merchant_ref\":\"A\", // a comment                          | Malformed JSON"
            })
    void what_the_document_does_not_allow_is_refused(String order, String message) {
        var response = kropay.create(order);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("success").booleanValue()).isFalse();
        assertThat(Shop.json(response).path("message").textValue()).startsWith(message);
        assertThat(kropay.payments().path("data")).isEmpty();
    }

    @Test
    void a_merchant_ref_has_a_hundred_characters_at_most() {
        String longest = "\uD83D\uDE00".repeat(100);
        assertThat(kropay.create(order(longest)).statusCode()).isEqualTo(201);
        assertThat(kropay.create(order(longest + "A")).body()).contains("must not be longer than 100 characters");
    }

    @Test
    void the_least_of_everything_is_accepted() {
        String order = "{\"merchant_ref\":\"A\",\"amount\":1000,\"customer_name\":null,\"customer_email\":\"\","
                + "\"expired_in\":300}";
        assertThat(kropay.create(order).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/jsonp"})
    void only_json_is_taken(String type) {
        assertThat(kropay.create(type, KropayShop.ORDER).statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_that_does_not_say_what_it_is_is_not_taken() {
        var request = shop.request(KropayShop.CREATE)
                .header("X-API-KEY", "kp-sandbox-key")
                .POST(BodyPublishers.ofString(KropayShop.ORDER));
        assertThat(shop.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void without_the_right_key_nothing_is_made() {
        var wrong = kropay.withKey("kp-sandbox-kez").create(KropayShop.ORDER);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo("{\"success\":false,\"message\":\"Invalid API Key\"}");
        assertThat(shop.post(KropayShop.CREATE, "application/json", KropayShop.ORDER)
                        .statusCode())
                .isEqualTo(401);
        assertThat(kropay.payments().path("data")).isEmpty();
    }

    @Test
    void another_path_or_method_is_refused() {
        assertThat(shop.post(KropayShop.CREATE + "/more", "application/json", KropayShop.ORDER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(shop.get("/kropay/api/v1/payment").statusCode()).isEqualTo(404);
        assertThat(shop.get("/kropay").statusCode()).isEqualTo(404);
        assertThat(shop.get(KropayShop.CREATE).statusCode()).isEqualTo(405);
        assertThat(shop.post(KropayShop.STATUS + "A", "application/json", "{}").statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_merchant_ref_can_be_used_again() {
        assertThat(kropay.reference()).isNotEqualTo(kropay.reference());
    }

    private static String order(String merchantRef) {
        return "{\"merchant_ref\":\"" + merchantRef + "\",\"amount\":1000}";
    }
}
