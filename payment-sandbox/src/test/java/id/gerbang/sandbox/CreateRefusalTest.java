package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateRefusalTest extends SandboxTest {

    @Test
    void a_wrong_signature_is_refused_with_the_vendors_words() {
        assertRefused(shop.create(order().signed("T0001", "another-key")), 400, "Invalid signature");
    }

    @Test
    void a_signature_over_another_amount_is_refused() {
        assertRefused(shop.create(order().signed().with("amount", 999_999)), 400, "Invalid signature");
    }

    @Test
    void a_wrong_key_is_refused_with_the_vendors_words() {
        assertRefused(shop.withKey("DEV-other").create(order().signed()), 401, "Invalid API Key");
        assertRefused(shop.withKey("DEV-other").detail("x"), 401, "Invalid API Key");
        assertRefused(shop.withKey("DEV-other").list(""), 401, "Invalid API Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"method", "merchant_ref", "amount", "customer_name", "customer_email", "order_items", "signature"
            })
    void a_missing_field_is_refused(String field) {
        String message = "The " + field + " field is required.";
        assertRefused(shop.create(order().signed().without(field)), 400, message);
        assertRefused(shop.createByForm(order().signed().without(field)), 400, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "price", "quantity"})
    void an_item_without_a_required_field_is_refused(String field) {
        String message = "The order_items.0." + field + " field is required.";
        assertRefused(shop.create(order().signed().withoutItem(field)), 400, message);
        assertRefused(shop.createByForm(order().signed().withoutItem(field)), 400, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 1e6 | The amount field must be an integer.",
                "amount | 0 | The amount field must be between 1 and 9223372036854775807.",
                "method | GOPAY | Payment channel not found",
                "customer_email | nobody | The customer_email field must be an email address.",
                "callback_url | ftp://shop/x | The callback_url field must be an http or https URL.",
                "return_url | javascript:alert(1) | The return_url field must be an http or https URL.",
                "expired_time | soon | The expired_time field must be an integer."
            })
    void a_field_of_another_type_is_refused(String field, String value, String message) {
        assertRefused(shop.createByForm(order().with(field, value).signed()), 400, message);
    }

    @Test
    void in_json_an_amount_in_quotes_is_refused() {
        assertRefused(
                shop.create(order().with("amount", "1000000").signed()), 400, "The amount field must be an integer.");
    }

    @ParameterizedTest
    @CsvSource({"BRIVA, 9999", "BRIVA, 10000001", "ALFAMIDI, 4999", "QRIS, 5000001"})
    void an_amount_beyond_the_channels_limits_is_refused(String method, long amount) {
        HttpResponse<String> response =
                shop.create(order().forChannel(method).with("amount", amount).signed());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("message").textValue())
                .contains("amount")
                .contains(method);
    }

    @ParameterizedTest
    @CsvSource({"BRIVA, 50", "BRIVA, 43300", "QRIS, 70", "QRIS, 5"})
    void an_expiry_outside_the_channels_window_is_refused(String method, long minutes) {
        var expiry = clock.instant().plus(Duration.ofMinutes(minutes));
        HttpResponse<String> response =
                shop.create(order().forChannel(method).expiring(expiry).signed());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("message").textValue()).startsWith("The expired_time field must be ");
    }

    @Test
    void an_expiry_in_the_past_is_refused() {
        assertRefused(
                shop.create(order().expiring(clock.instant().minusSeconds(1)).signed()),
                400,
                "The expired_time field must be in the future.");
    }

    @Test
    void ovo_needs_a_phone_number() {
        Order order = order().forChannel("OVO").without("customer_phone").signed();
        assertRefused(shop.create(order), 400, "The customer_phone field is required.");
        assertThat(shop.create(order().without("customer_phone").signed()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{} {}", "", "null"})
    void what_is_no_json_object_is_refused(String body) {
        var response = shop.post("/tripay/api-sandbox/transaction/create", "application/json", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("message").textValue()).startsWith("Malformed JSON");
    }

    @Test
    void a_malformed_form_is_refused() {
        String type = "application/x-www-form-urlencoded";
        assertRefused(shop.post("/tripay/api-sandbox/transaction/create", type, "a=%"), 400, "Malformed form");
    }

    @Test
    void another_content_type_is_refused() {
        var response = shop.post("/tripay/api-sandbox/transaction/create", "text/xml", "<x/>");
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_beyond_a_mebibyte_is_refused() {
        String name = "x".repeat(1024 * 1024);
        assertRefused(shop.create(order().with("customer_name", name).signed()), 413, "The body is larger than 1 MiB");
    }

    @Test
    void another_path_is_not_found_and_another_method_not_allowed() {
        assertRefused(shop.get("/tripay/api-sandbox/open-payment/create"), 404, "Not found");
        assertRefused(shop.get("/tripay/elsewhere"), 404, "Not found");
        var response = shop.get("/tripay/api-sandbox/transaction/create");
        assertRefused(response, 405, "Method not allowed");
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode json = Shop.json(response);
        assertThat(json.path("success").booleanValue()).isFalse();
        assertThat(json.path("message").textValue()).isEqualTo(message);
        assertThat(json.size()).isEqualTo(2);
    }
}
