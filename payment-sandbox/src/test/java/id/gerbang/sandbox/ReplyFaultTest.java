package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that change the reply of an operation of TriPay that has happened. */
class ReplyFaultTest extends SandboxTest {

    private static final String DETAIL = "path=/transaction/detail&kind=";
    private static final String LIST = "path=/merchant/transactions&kind=";
    private static final String QRIS_PATTERN = "000201.*6304[0-9a-f]{4}\n";

    @Test
    void numbers_come_as_text() {
        String reference = shop.reference(order().signed());
        String right = shop.detail(reference).body();
        shop.fault(DETAIL + "text-numbers");
        assertThat(shop.detail(reference).body())
                .isEqualTo(right.replaceAll("\":(\\d+)", "\":\"$1\""))
                .contains("\"amount\":\"1000000\"", "\"quantity\":\"1\"", "\"success\":true");
    }

    @Test
    void the_figures_of_a_pagination_come_as_text() {
        shop.reference(order().signed());
        shop.fault(LIST + "text-numbers");
        JsonNode pagination = Shop.json(shop.list("")).path("pagination");
        assertThat(pagination.path("last_page").textValue()).isEqualTo("1");
    }

    @Test
    void amounts_come_as_decimal_text() {
        shop.fault("path=/transaction/create&kind=decimal-amounts");
        JsonNode data = shop.created(order().signed());
        assertThat(data.path("amount").textValue()).isEqualTo("1000000.00");
        assertThat(data.path("fee_merchant").textValue()).isEqualTo("4250.00");
        assertThat(data.path("fee_customer").textValue()).isEqualTo("0.00");
        assertThat(data.path("total_fee").textValue()).isEqualTo("4250.00");
        assertThat(data.path("amount_received").textValue()).isEqualTo("995750.00");
        assertThat(data.path("order_items").path(0).path("price").textValue()).isEqualTo("500000.00");
        assertThat(data.path("order_items").path(0).path("quantity").isInt()).isTrue();
        assertThat(data.path("expired_time").isIntegralNumber()).isTrue();
    }

    @Test
    void amounts_of_a_channel_come_as_decimal_text() {
        shop.fault("path=/merchant/fee-calculator&kind=decimal-amounts");
        JsonNode data = Shop.json(shop.ask("/merchant/fee-calculator?amount=100000&code=QRIS"))
                .path("data")
                .path(0);
        assertThat(data.path("fee").path("flat").textValue()).isEqualTo("750.00");
        assertThat(data.path("fee").path("percent").textValue()).isEqualTo("0.70");
        assertThat(data.path("total_fee").path("merchant").textValue()).isEqualTo("1450.00");
    }

    @Test
    void the_status_comes_in_the_other_case() {
        String reference = shop.reference(order().signed());
        String right = shop.detail(reference).body();
        shop.fault(DETAIL + "other-case");
        assertThat(shop.detail(reference).body()).isEqualTo(right.replace("\"UNPAID\"", "\"unpaid\""));
        shop.fault(LIST + "other-case");
        assertThat(firstRow(shop.list("")).path("status").textValue()).isEqualTo("unpaid");
    }

    @Test
    void a_byte_order_mark_comes_before_the_json() {
        String reference = shop.reference(order().signed());
        String right = shop.detail(reference).body();
        shop.fault(DETAIL + "bom");
        byte[] bytes = detail(reference).body();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, 3, bytes.length - 3, UTF_8)).isEqualTo(right);
    }

    @Test
    void a_reply_is_packed_though_nobody_asked() throws IOException {
        String reference = shop.reference(order().signed());
        String right = shop.detail(reference).body();
        shop.fault(DETAIL + "gzip");
        HttpResponse<byte[]> packed = detail(reference);
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(packed.headers().firstValue("Content-Type")).contains("application/json");
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo(right);
        }
    }

    @Test
    void a_notice_of_php_comes_before_the_json() {
        String reference = shop.reference(order().signed());
        String right = shop.detail(reference).body();
        shop.fault(DETAIL + "php-notice");
        var response = shop.detail(reference);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).startsWith("<br />\n<b>Notice</b>: ").endsWith("<br />\n" + right);
    }

    @ParameterizedTest
    @CsvSource({"bad-row, 113", "bad-row-without-ref, 0"})
    void a_row_of_another_program_comes_first_in_a_list(String kind, int refLength) {
        String reference = shop.reference(order().signed());
        shop.fault(LIST + kind);
        JsonNode data = Shop.json(shop.list("")).path("data");
        assertThat(data).hasSize(2);
        assertThat(data.path(0).path("merchant_ref").asText("")).hasSize(refLength);
        assertThat(data.path(0).path("status").isNull()).isTrue();
        assertThat(data.path(0).path("amount").textValue()).isEqualTo("Rp 85.000");
        assertThat(data.path(1).path("reference").textValue()).isEqualTo(reference);
        assertThat(Shop.json(shop.list("")).path("data")).hasSize(1);
    }

    @Test
    void a_row_of_another_program_comes_first_in_the_payments_of_an_open_payment() {
        Shop production = shop.inProduction();
        String form = OpenPayments.form("BRIVA", "INV1");
        JsonNode created = Shop.json(production.submit("/open-payment/create", form));
        shop.fault("path=/open-payment/{uuid}/transactions&kind=bad-row");
        var response = production.ask(OpenPayments.path(created, "transactions"));
        assertThat(Shop.json(response).path("data")).hasSize(1);
    }

    @Test
    void fees_come_as_fractions_and_words_while_the_amount_stays_whole() {
        shop.fault("path=/transaction/create&kind=fee-fraction");
        JsonNode data =
                shop.withKey("DEV-customer-fee-key").created(order().signed("T0002", "customer-fee-private-key"));
        assertThat(data.path("fee_customer").decimalValue()).isEqualByComparingTo("4249.75");
        assertThat(data.path("fee_merchant").intValue()).isZero();
        assertThat(data.path("total_fee").textValue()).isEqualTo("Rp 4250");
        assertThat(data.path("amount").isIntegralNumber()).isTrue();
    }

    @Test
    void the_checksum_of_a_qris_comes_in_lower_case_with_a_line_break() {
        String right = shop.inProduction()
                .created(order().forChannel("QRIS").signed())
                .path("qr_string")
                .textValue();
        shop.fault("path=/transaction/create&kind=lower-checksum");
        String qris = shop.inProduction()
                .created(order().forChannel("QRIS").signed())
                .path("qr_string")
                .textValue();
        assertThat(qris).matches(QRIS_PATTERN).startsWith(right.substring(0, 60));
    }

    @Test
    void a_refusal_is_changed_too() {
        shop.fault(DETAIL + "bom");
        var response = shop.detail("UNKNOWN");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("\uFEFF{\"success\":false,\"message\":\"Transaction not found\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path=/transaction/create&kind=bad-row",
                "path=/transaction/create&kind=not-found-200",
                "path=/transaction/create&kind=iso-times",
                "path=/transaction/detail&kind=lower-checksum",
                "path=/merchant/payment-channel&kind=other-case",
                "path=/merchant/payment-channel&kind=fee-fraction",
                "path=/transaction/check-status&kind=text-numbers",
                "path=/payment/instruction&kind=decimal-amounts",
                "path=callback&kind=gzip"
            })
    void a_change_of_what_a_reply_does_not_have_is_refused(String form) {
        var response = shop.post("/control/faults", Shop.FORM, form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The kind field must be one of ");
    }

    private HttpResponse<byte[]> detail(String reference) {
        return shop.sendForBytes(shop.request("/tripay/api-sandbox/transaction/detail?reference=" + reference));
    }

    private static JsonNode firstRow(HttpResponse<String> list) {
        return Shop.json(list).path("data").path(0);
    }
}
