package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentChannelsTest extends SandboxTest {

    @Test
    void a_channel_is_listed_in_the_documents_shape() {
        assertThat(channel(shop, "QRIS").toString())
                .isEqualTo("{\"group\":\"E-Wallet\",\"code\":\"QRIS\",\"name\":\"QRIS by ShopeePay\","
                        + "\"type\":\"direct\",\"fee_merchant\":{\"flat\":750,\"percent\":0.7},"
                        + "\"fee_customer\":{\"flat\":0,\"percent\":0},"
                        + "\"total_fee\":{\"flat\":750,\"percent\":\"0.70\"},"
                        + "\"minimum_fee\":750,\"maximum_fee\":1000,"
                        + "\"minimum_amount\":1000,\"maximum_amount\":5000000,"
                        + "\"icon_url\":\"" + sandbox.getUrl() + "/tripay/icon/QRIS\",\"active\":true}");
    }

    @Test
    void a_wallet_redirects_and_has_no_highest_fee() {
        JsonNode channel = channel(shop, "OVO");
        assertThat(channel.path("type").textValue()).isEqualTo("redirect");
        assertThat(channel.path("maximum_fee").isNull()).isTrue();
    }

    @Test
    void fees_on_the_customer_are_listed_as_the_customers() {
        JsonNode channel = channel(shop.withKey("DEV-customer-fee-key"), "BCAVA");
        assertThat(channel.path("fee_merchant").toString()).isEqualTo("{\"flat\":0,\"percent\":0}");
        assertThat(channel.path("fee_customer").toString()).isEqualTo("{\"flat\":5500,\"percent\":0}");
        assertThat(channel.path("total_fee").toString()).isEqualTo("{\"flat\":5500,\"percent\":\"0.00\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tripay/api-sandbox", "/tripay/api"})
    void every_channel_is_listed_in_both_modes(String api) {
        JsonNode reply = Shop.json(shop.get(api + "/merchant/payment-channel"));
        assertThat(reply.path("message").textValue()).isEqualTo("Success");
        assertThat(reply.path("data"))
                .hasSizeGreaterThan(20)
                .extracting(channel -> channel.path("group").textValue())
                .contains("Virtual Account", "Convenience Store", "E-Wallet");
    }

    @Test
    void an_icon_is_a_picture() {
        var icon = shop.get("/tripay/icon/BRIVA");
        assertThat(icon.headers().firstValue("Content-Type")).contains("image/svg+xml; charset=utf-8");
        assertThat(icon.body()).contains("BRIVA");
        assertThat(shop.get("/tripay/icon/BITCOIN").statusCode()).isEqualTo(404);
    }

    @Test
    void a_key_that_nobody_has_is_refused() {
        var response = shop.withKey("none").get("/tripay/api/merchant/payment-channel");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"success\":false,\"message\":\"Invalid API Key\"}");
    }

    private static JsonNode channel(Shop shop, String code) {
        JsonNode data = Shop.json(shop.get("/tripay/api-sandbox/merchant/payment-channel?code=" + code))
                .path("data");
        assertThat(data).hasSize(1);
        return data.path(0);
    }
}
