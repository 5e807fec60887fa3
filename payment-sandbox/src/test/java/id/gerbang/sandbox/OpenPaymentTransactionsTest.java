package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPaymentTransactionsTest extends OpenPayments {

    @Test
    void payments_are_listed_in_the_documents_shape() {
        JsonNode created = Shop.json(create("BCAVA", "INV345678"));
        String first = pay(created, 10_000);
        pay(created, 20_000);
        JsonNode reply = Shop.json(shop.ask(path(created, "transactions?per_page=1")));
        assertThat(reply.toString())
                .isEqualTo("{\"success\":true,\"message\":\"\",\"data\":[{\"reference\":\"" + first
                        + "\",\"merchant_ref\":\"INV345678\",\"payment_method\":\"BCAVA\","
                        + "\"payment_name\":\"BCA Virtual Account\",\"customer_name\":\"Nama Pelanggan\","
                        + "\"amount\":10000,\"fee_merchant\":5500,\"fee_customer\":0,\"total_fee\":5500,"
                        + "\"amount_received\":4500,\"checkout_url\":\"" + sandbox.getUrl() + "/tripay/checkout/"
                        + first + "\",\"status\":\"PAID\",\"paid_at\":"
                        + clock.instant().getEpochSecond() + "}],\"pagination\":{\"total\":2,\"data_from\":1,"
                        + "\"data_to\":1,\"per_page\":1,\"current_page\":1,\"last_page\":2,\"next_page\":2}}");
    }

    @Test
    void an_open_payment_that_nobody_paid_has_an_empty_page() {
        JsonNode reply = Shop.json(shop.ask(path(Shop.json(create("BCAVA", "INV1")), "transactions")));
        assertThat(reply.path("data")).isEmpty();
        assertThat(reply.path("pagination").toString())
                .isEqualTo("{\"total\":0,\"data_from\":null,\"data_to\":null,\"per_page\":25,"
                        + "\"current_page\":1,\"last_page\":1,\"next_page\":null}");
    }

    /** The clock starts at 12:00 in Jakarta; the payments are an hour apart. */
    @ParameterizedTest
    @CsvSource({
        "start_date=2026-03-01+12:00:00&end_date=2026-03-01+13:00:00, 2",
        "start_date=2026-03-01+12:00:01, 1",
        "end_date=2026-03-01+12:59:59, 1",
        "end_date=2026-03-01+11:59:59, 0",
        "merchant_ref=INV1, 2",
        "merchant_ref=INV2, 0",
        "reference=T1, 0"
    })
    void payments_are_found_by_date_and_reference(String query, int found) {
        JsonNode created = Shop.json(create("BCAVA", "INV1"));
        pay(created, 10_000);
        clock.move(Duration.ofHours(1));
        pay(created, 10_000);
        assertThat(Shop.json(shop.ask(path(created, "transactions?" + query))).path("data"))
                .hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"per_page=101", "start_date=2026-03-01", "end_date=2026-02-30+00:00:00"})
    void a_query_that_the_document_does_not_allow_is_refused(String query) {
        JsonNode created = Shop.json(create("BCAVA", "INV1"));
        assertThat(shop.ask(path(created, "transactions?" + query)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void its_payments_are_the_merchants_transactions_too() {
        JsonNode created = Shop.json(create("BCAVA", "INV345678"));
        String reference = pay(created, 10_000);
        JsonNode listed =
                Shop.json(shop.list("merchant_ref=INV345678")).path("data").path(0);
        assertThat(listed.path("reference").textValue()).isEqualTo(reference);
        assertThat(listed.path("pay_code").isNumber()).isTrue();
        assertThat(listed.path("expired_at").isNull()).isTrue();
        assertThat(listed.path("order_items")).isEmpty();
        JsonNode detail = Shop.json(shop.detail(reference)).path("data");
        assertThat(detail.path("pay_code").textValue())
                .isEqualTo(created.path("data").path("pay_code").textValue());
        assertThat(detail.path("paid_at").textValue())
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(detail.path("expired_time").isNull()).isTrue();
    }
}
