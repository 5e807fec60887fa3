package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationFaultTest extends SandboxTest {

    private static final String CREATE = "path=/transaction/create&kind=";

    @ParameterizedTest
    @CsvSource({"500, 500 Internal Server Error", "502, 502 Bad Gateway", "403-html, 403 Forbidden"})
    void a_page_comes_in_place_of_json(String kind, String title) {
        fault(CREATE + kind);
        var response = shop.create(order().signed());
        assertThat(response.statusCode()).isEqualTo(Integer.parseInt(title.substring(0, 3)));
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.body()).startsWith("<html>").contains("<h1>" + title + "</h1>");
        assertThat(transactions()).isEmpty();
    }

    @Test
    void an_address_that_is_not_whitelisted_is_named() {
        fault(CREATE + "403");
        var response = shop.create(order().signed());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .isEqualTo("{\"success\":false,\"message\":\"IP address 127.0.0.1 is not whitelisted\"}");
        assertThat(transactions()).isEmpty();
    }

    @Test
    void too_many_requests_are_refused() {
        fault(CREATE + "429");
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(429);
        assertThat(transactions()).isEmpty();
    }

    @Test
    void a_connection_cut_before_the_effect_leaves_nothing() {
        fault(CREATE + "cut-before");
        assertThatThrownBy(() -> shop.create(order().signed())).isInstanceOf(UncheckedIOException.class);
        assertThat(transactions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-after", "cut-body"})
    void a_connection_cut_after_the_effect_leaves_a_transaction(String kind) {
        fault(CREATE + kind);
        assertThatThrownBy(() -> shop.create(order().signed())).isInstanceOf(UncheckedIOException.class);
        assertThat(transactions()).hasSize(1);
    }

    @Test
    void a_reply_can_end_in_the_middle() {
        String reference = shop.reference(order().signed());
        fault("path=/transaction/detail&kind=cut-body&times=9");
        assertThatThrownBy(() -> shop.detail(reference))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("fixed content-length");
    }

    @Test
    void a_late_reply_has_had_its_effect() {
        fault(CREATE + "delay&delay_ms=600000");
        var request = shop.request("/tripay/api-sandbox/transaction/create")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMillis(500))
                .POST(BodyPublishers.ofString(order().signed().json.toString()));
        assertThatThrownBy(() -> shop.send(request)).hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(transactions()).hasSize(1);
    }

    @Test
    void a_short_delay_ends_with_the_reply() {
        fault(CREATE + "delay&delay_ms=1");
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_happens_as_often_as_it_was_asked_for_in_both_modes() {
        fault(CREATE + "429&times=2");
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(429);
        assertThat(waiting().path(0).path("times").intValue()).isEqualTo(1);
        assertThat(shop.inProduction().create(order().signed()).statusCode()).isEqualTo(429);
        assertThat(waiting()).isEmpty();
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(200);
    }

    @Test
    void other_operations_are_not_touched() {
        fault("path=/transaction/detail&kind=500");
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(200);
    }

    @Test
    void faults_of_one_path_happen_in_their_order() {
        fault(CREATE + "429");
        fault(CREATE + "502");
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(429);
        assertThat(shop.create(order().signed()).statusCode()).isEqualTo(502);
    }

    @Test
    void an_operation_with_a_uuid_is_named_by_its_template() {
        fault("path=/open-payment/{uuid}/detail&kind=429");
        assertThat(shop.inProduction().ask("/open-payment/T0001OP1/detail").statusCode())
                .isEqualTo(429);
    }

    @Test
    void faults_are_listed_and_cleared() {
        fault(CREATE + "delay&delay_ms=5&times=3");
        assertThat(waiting().toString())
                .isEqualTo("[{\"path\":\"/transaction/create\",\"kind\":\"delay\",\"times\":3,\"delay_ms\":5}]");
        assertThat(shop.get("/").body()).contains("/transaction/create: delay, 3 times");
        shop.send(shop.request("/control/faults").DELETE());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_fault_can_be_json() {
        shop.post(
                "/control/faults",
                "application/json",
                "{\"path\":\"/merchant/transactions\",\"kind\":\"502\",\"times\":1}");
        assertThat(shop.list("").statusCode()).isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource({
        "path=/transaction/made&kind=500, path",
        "path=/transaction/create&kind=dropped, kind",
        "path=callback&kind=500, kind",
        "path=/transaction/create, kind",
        "path=/transaction/create&kind=delay, delay_ms",
        "path=/transaction/create&kind=500&times=0, times"
    })
    void what_cannot_go_wrong_is_refused(String form, String field) {
        var response = shop.post("/control/faults", Shop.FORM, form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The " + field + " field");
    }

    private void fault(String form) {
        HttpResponse<String> response = shop.post("/control/faults", Shop.FORM, form);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private JsonNode waiting() {
        return Shop.json(shop.get("/control/faults")).path("data");
    }

    private JsonNode transactions() {
        return Shop.json(shop.get("/control/tripay")).path("data");
    }
}
