package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that change a reply of Kropay, or replace it by a refusal. */
class KropayReplyFaultTest extends KropayTest {

    private static final String CREATE = "path=/kropay/api/v1/payment/create&kind=";
    private static final String STATUS = "path=/kropay/api/v1/payment/status/{reference}&kind=";

    @ParameterizedTest
    @CsvSource({
        "401, 401, IP address 127.0.0.1 is not whitelisted",
        "407, 407, IP address 127.0.0.1 is not whitelisted",
        "invalid-key, 200, Invalid API Key"
    })
    void a_create_is_refused_and_nothing_has_happened(String kind, int status, String message) {
        shop.fault(CREATE + kind);
        var response = kropay.create(KropayShop.ORDER);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"success\":false,\"message\":\"" + message + "\"}");
        assertThat(kropay.payments().path("data")).isEmpty();
    }

    @Test
    void reasons_are_in_errors_or_an_object() {
        shop.fault(CREATE + "refusal-errors");
        var errors = kropay.create(KropayShop.ORDER);
        assertThat(errors.statusCode()).isEqualTo(422);
        assertThat(Shop.json(errors).path("errors").path("amount")).hasSize(2);
        shop.fault(CREATE + "refusal-object");
        var object = kropay.create(KropayShop.ORDER);
        assertThat(object.statusCode()).isEqualTo(400);
        assertThat(Shop.json(object).path("message").path("amount")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 200})
    void a_known_payment_is_not_found(int status) {
        String reference = kropay.reference();
        shop.fault(STATUS + "not-found-" + status);
        HttpResponse<String> response = kropay.ask(reference);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"success\":false,\"message\":\"Transaction not found\"}");
    }

    @Test
    void numbers_and_amounts_come_as_text() {
        String reference = kropay.reference();
        String right = kropay.ask(reference).body();
        shop.fault(STATUS + "text-numbers");
        assertThat(kropay.ask(reference).body()).isEqualTo(right.replaceAll("\":(\\d+)", "\":\"$1\""));
        shop.fault(STATUS + "decimal-amounts");
        assertThat(kropay.ask(reference).body()).isEqualTo(right.replaceAll("\":(\\d+)", "\":\"$1.00\""));
    }

    @Test
    void the_status_comes_in_capitals() {
        String reference = kropay.reference();
        shop.fault(STATUS + "other-case");
        assertThat(kropay.status(reference).path("status").textValue()).isEqualTo("PENDING");
    }

    @Test
    void times_come_with_an_offset() {
        String reference = kropay.reference();
        JsonNode right = kropay.status(reference);
        shop.fault(STATUS + "iso-times");
        JsonNode status = kropay.status(reference);
        assertThat(OffsetDateTime.parse(status.path("created_at").textValue()))
                .isEqualTo(jakarta(right.path("created_at").textValue()));
        assertThat(status.path("paid_at").isNull()).isTrue();
    }

    @Test
    void the_time_of_expiry_of_a_create_comes_with_an_offset() {
        shop.fault(CREATE + "iso-times");
        assertThat(kropay.created(KropayShop.ORDER).path("expired_at").textValue())
                .isEqualTo("2026-03-01T13:00:00+07:00");
    }

    @Test
    void the_checksum_comes_in_lower_case_with_a_line_break() {
        shop.fault(CREATE + "lower-checksum");
        assertThat(kropay.created(KropayShop.ORDER).path("qris_string").textValue())
                .matches("000201.*6304[0-9a-f]{4}\n");
    }

    @Test
    void a_reply_comes_with_other_bytes_around_it() {
        String reference = kropay.reference();
        String right = kropay.ask(reference).body();
        shop.fault(STATUS + "bom");
        assertThat(kropay.ask(reference).body()).isEqualTo("\uFEFF" + right);
        shop.fault(STATUS + "php-notice");
        assertThat(kropay.ask(reference).body()).startsWith("<br />").endsWith(right);
        shop.fault(STATUS + "gzip");
        assertThat(kropay.ask(reference).headers().firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CREATE + "not-found-200",
                STATUS + "lower-checksum",
                STATUS + "bad-row",
                STATUS + "fee-fraction",
                CREATE + "credential-mismatch"
            })
    void a_change_of_what_a_reply_does_not_have_is_refused(String form) {
        var response = shop.post("/control/faults", Shop.FORM, form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The kind field must be one of ");
    }

    private static OffsetDateTime jakarta(String time) {
        return LocalDateTime.parse(time, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"))
                .atOffset(ZoneOffset.ofHours(7));
    }
}
