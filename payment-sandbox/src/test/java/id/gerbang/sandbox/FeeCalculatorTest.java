package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeCalculatorTest extends SandboxTest {

    @Test
    void a_fee_is_calculated_in_the_documents_shape() {
        assertThat(calculate(shop, "code=QRIS&amount=100000"))
                .isEqualTo("{\"success\":true,\"message\":\"\",\"data\":[{\"code\":\"QRIS\","
                        + "\"name\":\"QRIS by ShopeePay\",\"fee\":{\"flat\":750,\"percent\":\"0.70\","
                        + "\"min\":null,\"max\":null},\"total_fee\":{\"merchant\":1450,\"customer\":0}}]}");
    }

    @ParameterizedTest
    @CsvSource({"QRIS, 5800, 791", "QRIS, 192080, 2095", "OVO, 33333, 1000", "DANA, 33350, 1001", "BCAVA, 1, 5500"})
    void the_fee_is_the_one_that_a_payment_costs(String code, long amount, long fee) {
        JsonNode data =
                Shop.json(calculate(shop, "code=" + code + "&amount=" + amount)).path("data");
        assertThat(data.path(0).path("total_fee").path("merchant").longValue()).isEqualTo(fee);
    }

    @Test
    void fees_on_the_customer_are_the_customers() {
        assertThat(calculate(shop.withKey("DEV-customer-fee-key"), "code=BRIVA&amount=100000"))
                .contains("\"total_fee\":{\"merchant\":0,\"customer\":4250}");
    }

    @Test
    void without_a_code_every_channel_is_calculated() {
        assertThat(Shop.json(calculate(shop, "amount=100000")).path("data"))
                .hasSizeGreaterThan(20)
                .extracting(channel -> channel.path("code").textValue())
                .contains("BRIVA", "QRIS", "OVO");
    }

    @Test
    void a_slash_before_the_query_changes_nothing() {
        String query = "code=QRIS&amount=100000";
        assertThat(shop.ask("/merchant/fee-calculator/?" + query).body()).isEqualTo(calculate(shop, query));
    }

    @Test
    void two_slashes_before_the_query_are_another_path() {
        assertThat(shop.ask("/merchant/fee-calculator//?code=QRIS&amount=100000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_amount_is_needed() {
        var response = shop.get("/tripay/api-sandbox/merchant/fee-calculator?code=QRIS");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The amount field is required.");
    }

    private static String calculate(Shop shop, String query) {
        return shop.get("/tripay/api-sandbox/merchant/fee-calculator?" + query).body();
    }
}
