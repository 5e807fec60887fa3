package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CreateTransactionTest extends SandboxTest {

    @Test
    void the_vendors_php_form_is_accepted() {
        var response = shop.createByForm(
                order().expiring(clock.instant().plus(Duration.ofHours(24))).signed());
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode reply = Shop.json(response);
        assertThat(reply.path("success").booleanValue()).isTrue();
        assertThat(reply.path("message").textValue()).isEmpty();
        assertThat(reply.path("data").path("order_items").path(1).toString())
                .isEqualTo("{\"sku\":\"FB-07\",\"name\":\"Nama Produk 2\",\"price\":500000,\"quantity\":1,"
                        + "\"subtotal\":500000,\"product_url\":\"https://tokokamu.com/product/nama-produk-2\","
                        + "\"image_url\":\"https://tokokamu.com/product/nama-produk-2.jpg\"}");
    }

    @Test
    void a_json_order_is_answered_in_the_documents_shape() {
        JsonNode data = shop.created(order().signed());
        assertThat(names(data))
                .containsExactly(
                        "reference",
                        "merchant_ref",
                        "payment_selection_type",
                        "payment_method",
                        "payment_name",
                        "customer_name",
                        "customer_email",
                        "customer_phone",
                        "callback_url",
                        "return_url",
                        "amount",
                        "fee_merchant",
                        "fee_customer",
                        "total_fee",
                        "amount_received",
                        "pay_code",
                        "pay_url",
                        "checkout_url",
                        "status",
                        "expired_time",
                        "order_items",
                        "instructions",
                        "qr_string",
                        "qr_url");
        assertThat(data.path("reference").textValue()).matches("DEV-T000100000000001[A-Z2-9]{5}");
        assertThat(data.path("payment_name").textValue()).isEqualTo("BRI Virtual Account");
        assertThat(data.path("amount").intValue()).isEqualTo(1_000_000);
        assertThat(data.path("fee_merchant").intValue()).isEqualTo(4_250);
        assertThat(data.path("amount_received").intValue()).isEqualTo(995_750);
        assertThat(data.path("pay_code").textValue()).matches("[1-9][0-9]{15}");
        assertThat(data.path("pay_url").isNull()).isTrue();
        assertThat(data.path("checkout_url").textValue())
                .isEqualTo("http://localhost:" + sandbox.getPort() + "/tripay/checkout/"
                        + data.path("reference").textValue());
        assertThat(data.path("expired_time").isInt()).isTrue();
        assertThat(data.path("instructions").path(0).path("steps").toString())
                .contains("<b>" + data.path("pay_code").textValue() + "</b>");
        assertThat(data.path("qr_string").isNull()).isTrue();
        assertThat(data.path("qr_url").isNull()).isTrue();
    }

    @Test
    void without_expired_time_it_expires_after_a_day_or_the_channels_longest() {
        long now = clock.instant().getEpochSecond();
        assertThat(shop.created(order().signed()).path("expired_time").longValue())
                .isEqualTo(now + 24 * 60 * 60);
        assertThat(shop.created(order().forChannel("QRIS").signed())
                        .path("expired_time")
                        .longValue())
                .isEqualTo(now + 60 * 60);
    }

    @Test
    void a_merchant_ref_may_be_used_again() {
        String first = shop.reference(order().signed());
        assertThat(shop.reference(order().signed())).isNotEqualTo(first).startsWith("DEV-T000100000000002");
    }

    @Test
    void items_that_do_not_add_up_are_accepted_and_flagged() {
        String reference = shop.reference(order().with("amount", 999_000).signed());
        assertThat(shop.control(reference).path("items_add_up").booleanValue()).isFalse();
        assertThat(shop.get("/").body()).contains("items do not add up");
        assertThat(shop.get("/tripay/checkout/" + reference).body()).contains("items do not add up");
    }

    @Test
    void a_qris_order_gets_a_qr_and_no_pay_code() {
        JsonNode data = shop.created(order().forChannel("QRIS").signed());
        assertThat(data.path("qr_string").textValue()).isEqualTo("SANDBOX MODE");
        assertThat(data.path("qr_url").textValue())
                .endsWith("/tripay/qr/" + data.path("reference").textValue());
        assertThat(data.path("pay_code").isNull()).isTrue();
        assertThat(shop.get("/tripay/qr/" + data.path("reference").textValue()).body())
                .startsWith("<svg");
    }

    @Test
    void in_production_references_and_qr_look_real() {
        JsonNode data = shop.inProduction().created(order().forChannel("QRIS").signed());
        assertThat(data.path("reference").textValue()).startsWith("T0001");
        assertThat(data.path("qr_string").textValue()).matches("000201010212.*54071000000.*6304[0-9A-F]{4}");
    }

    @Test
    void a_wallet_order_gets_a_page_to_go_to() {
        JsonNode data = shop.created(order().forChannel("OVO").signed());
        assertThat(data.path("pay_url").textValue())
                .isEqualTo(data.path("checkout_url").textValue());
        assertThat(data.path("fee_merchant").intValue()).isEqualTo(30_000);
    }

    @Test
    void the_second_merchants_customers_bear_the_fee() {
        Shop other = shop.withKey("DEV-customer-fee-key");
        JsonNode data = other.created(order().signed("T0002", "customer-fee-private-key"));
        assertThat(data.path("amount").intValue()).isEqualTo(1_004_250);
        assertThat(data.path("fee_merchant").intValue()).isZero();
        assertThat(data.path("fee_customer").intValue()).isEqualTo(4_250);
        assertThat(data.path("total_fee").intValue()).isEqualTo(4_250);
        assertThat(data.path("amount_received").intValue()).isEqualTo(1_000_000);
    }

    @Test
    void detail_and_list_show_the_amount_with_the_customers_fee() {
        Shop other = shop.withKey("DEV-customer-fee-key");
        String reference = other.reference(order().signed("T0002", "customer-fee-private-key"));
        JsonNode detail = Shop.json(other.detail(reference)).path("data");
        JsonNode listed = Shop.json(other.list("")).path("data").path(0);
        assertThat(detail.path("amount").intValue()).isEqualTo(1_004_250);
        assertThat(detail.path("amount_received").intValue()).isEqualTo(1_000_000);
        assertThat(listed.path("amount").intValue()).isEqualTo(1_004_250);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toList());
    }
}
