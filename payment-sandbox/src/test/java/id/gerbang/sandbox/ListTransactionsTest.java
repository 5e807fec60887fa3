package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTransactionsTest extends SandboxTest {

    @Test
    void an_element_has_the_documents_shape() {
        JsonNode created = shop.created(order().signed());
        JsonNode reply = list("");
        JsonNode listed = reply.path("data").path(0);
        assertThat(reply.path("message").textValue()).isEqualTo("Success");
        assertThat(listed.properties().stream().map(Map.Entry::getKey))
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
                        "order_items",
                        "status",
                        "note",
                        "created_at",
                        "expired_at",
                        "paid_at");
        assertThat(listed.path("pay_code").isIntegralNumber()).isTrue();
        assertThat(listed.path("pay_code").asText())
                .isEqualTo(created.path("pay_code").textValue());
        assertThat(listed.path("created_at").longValue())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(listed.path("expired_at").longValue())
                .isEqualTo(created.path("expired_time").longValue());
        assertThat(listed.path("order_items").path(0).toString())
                .isEqualTo("{\"sku\":\"FB-06\",\"name\":\"Nama Produk 1\",\"price\":500000,\"quantity\":1,"
                        + "\"subtotal\":500000}");
    }

    @Test
    void pages_are_newest_first_with_the_documents_pagination() {
        List<String> references = create(5);
        JsonNode second = list("page=2&per_page=2");
        assertThat(references(second)).containsExactly(references.get(2), references.get(1));
        assertThat(second.path("pagination").toString())
                .isEqualTo("{\"sort\":\"desc\",\"offset\":{\"from\":3,\"to\":4},\"current_page\":2,"
                        + "\"previous_page\":1,\"next_page\":3,\"last_page\":3,\"per_page\":2,\"total_records\":5}");
    }

    @Test
    void a_single_page_has_the_pagination_of_the_documents_example() {
        create(1);
        assertThat(list("").path("pagination").toString())
                .isEqualTo("{\"sort\":\"desc\",\"offset\":{\"from\":1,\"to\":1},\"current_page\":1,"
                        + "\"previous_page\":null,\"next_page\":null,\"last_page\":1,\"per_page\":25,"
                        + "\"total_records\":1}");
    }

    @Test
    void ascending_is_oldest_first() {
        List<String> references = create(3);
        assertThat(references(list("sort=asc"))).isEqualTo(references);
    }

    @Test
    void a_page_beyond_the_last_is_empty() {
        create(1);
        JsonNode reply = list("page=9");
        assertThat(reply.path("data").isEmpty()).isTrue();
        assertThat(reply.path("pagination").path("total_records").intValue()).isEqualTo(1);
    }

    @Test
    void filters_narrow_the_list() {
        String first = shop.reference(order().with("merchant_ref", "A&1").signed());
        String second = shop.reference(order().forChannel("BNIVA").signed());
        shop.act(second, "action=pay");
        assertThat(references(list("merchant_ref=A%261"))).containsExactly(first);
        assertThat(references(list("method=BNIVA"))).containsExactly(second);
        assertThat(references(list("status=PAID"))).containsExactly(second);
        assertThat(references(list("reference=" + first))).containsExactly(first);
        assertThat(references(list("reference=" + first + "&status=PAID"))).isEmpty();
    }

    @Test
    void another_merchant_and_the_other_mode_see_nothing() {
        create(1);
        assertThat(references(Shop.json(shop.inProduction().list("")))).isEmpty();
        assertThat(references(Shop.json(shop.withKey("DEV-customer-fee-key").list(""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"per_page=51", "per_page=0", "page=0", "page=x", "sort=up", "status=paid"})
    void a_query_that_the_document_does_not_allow_is_refused(String query) {
        var response = shop.list(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("success").booleanValue()).isFalse();
    }

    private List<String> create(int count) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            references.add(shop.reference(order().signed()));
        }
        return references;
    }

    private JsonNode list(String query) {
        return Shop.json(shop.list(query));
    }

    private static List<String> references(JsonNode reply) {
        List<String> references = new ArrayList<>();
        reply.path("data")
                .forEach(element -> references.add(element.path("reference").textValue()));
        return references;
    }
}
