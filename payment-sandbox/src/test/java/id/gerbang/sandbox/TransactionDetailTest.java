package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransactionDetailTest extends SandboxTest {

    @Test
    void an_unpaid_transaction_has_the_documents_shape() {
        JsonNode created = shop.created(order().signed());
        JsonNode detail = detail(created.path("reference").textValue());
        assertThat(detail.properties().stream().map(Map.Entry::getKey))
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
                        "paid_at",
                        "expired_time",
                        "order_items",
                        "instructions");
        assertThat(detail.path("paid_at").isNull()).isTrue();
        assertThat(detail.path("pay_code")).isEqualTo(created.path("pay_code"));
        assertThat(detail.path("order_items")).isEqualTo(created.path("order_items"));
    }

    @Test
    void a_paid_transaction_has_its_time_as_a_string() {
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        JsonNode detail = detail(reference);
        assertThat(detail.path("status").textValue()).isEqualTo("PAID");
        assertThat(detail.path("paid_at").textValue())
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
    }

    @Test
    void a_transaction_of_nobody_another_merchant_or_the_other_mode_is_not_found() {
        String reference = shop.reference(order().signed());
        assertNotFound(shop, "DEV-T0001X");
        assertNotFound(shop.withKey("DEV-customer-fee-key"), reference);
        assertNotFound(shop.inProduction(), reference);
    }

    private JsonNode detail(String reference) {
        JsonNode reply = Shop.json(shop.detail(reference));
        assertThat(reply.path("success").booleanValue()).isTrue();
        assertThat(reply.path("message").textValue()).isEmpty();
        return reply.path("data");
    }

    private static void assertNotFound(Shop caller, String reference) {
        var response = caller.detail(reference);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"success\":false,\"message\":\"Transaction not found\"}");
    }
}
