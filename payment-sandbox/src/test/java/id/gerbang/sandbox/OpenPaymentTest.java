package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Mail;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPaymentTest extends SandboxTest {

    private static final String KEY = "sandbox-private-key";

    @Override
    SandboxSettings settings() {
        return super.settings().callbackUrl("T0001", inbox.url());
    }

    @BeforeEach
    void inProduction() {
        shop = shop.inProduction();
    }

    @Test
    void it_is_created_in_the_documents_shape() {
        JsonNode reply = Shop.json(create("BCAVA", "INV345678"));
        JsonNode data = reply.path("data");
        assertThat(reply.path("message").textValue()).isEmpty();
        assertThat(data.path("uuid").textValue()).matches("T0001OP0001[A-Z2-9]{4}");
        assertThat(data.path("pay_code").textValue()).matches("[1-9][0-9]{15}");
        assertThat(data.toString())
                .isEqualTo("{\"uuid\":\"" + data.path("uuid").textValue()
                        + "\",\"merchant_ref\":\"INV345678\",\"customer_name\":\"Nama Pelanggan\","
                        + "\"payment_name\":\"BCA Virtual Account\",\"payment_method\":\"BCAVA\",\"pay_code\":\""
                        + data.path("pay_code").textValue() + "\",\"qr_string\":null,\"qr_url\":null}");
    }

    @Test
    void its_detail_is_what_its_creation_said() {
        JsonNode created = Shop.json(create("BCAVAOP", "INV345678"));
        assertThat(Shop.json(shop.ask(path(created, "detail")))).isEqualTo(created);
    }

    @Test
    void without_a_merchant_ref_the_signature_has_none() {
        String form = "method=BCAVA&signature=" + Order.hmac(KEY, "T0001BCAVA".getBytes(UTF_8));
        JsonNode data = Shop.json(shop.submit("/open-payment/create", form)).path("data");
        assertThat(data.path("merchant_ref").isNull()).isTrue();
        assertThat(data.path("customer_name").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T0001INV345678BCAVA", "T0001BCAVA", "BCAVAINV345678", "T0001INV345678"})
    void a_signature_over_something_else_is_refused(String text) {
        String form = "method=BCAVA&merchant_ref=INV345678&signature=" + Order.hmac(KEY, text.getBytes(UTF_8));
        var response = shop.submit("/open-payment/create", form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("message").textValue()).isEqualTo("Invalid signature");
    }

    @Test
    void a_channel_that_redirects_has_no_code_to_pay_to() {
        assertThat(create("OVO", "INV1").statusCode()).isEqualTo(400);
        assertThat(create("BITCOIN", "INV1").statusCode()).isEqualTo(400);
    }

    @Test
    void a_qr_has_no_amount() {
        JsonNode data = Shop.json(create("QRIS2", "INV1")).path("data");
        assertThat(data.path("qr_string").textValue())
                .startsWith("00020101021126")
                .doesNotContain("5405");
        assertThat(data.path("pay_code").isNull()).isTrue();
        String picture =
                data.path("qr_url").textValue().substring(sandbox.getUrl().length());
        assertThat(shop.get(picture).body()).contains("<svg");
    }

    @Test
    void each_payment_has_its_own_reference_and_callback() throws Exception {
        JsonNode created = Shop.json(create("BCAVA", "INV345678"));
        String first = pay(created, 10_000);
        Mail mail = inbox.next();
        assertThat(mail.json().toString())
                .isEqualTo("{\"reference\":\"" + first + "\",\"merchant_ref\":\"INV345678\","
                        + "\"payment_method\":\"BCA Virtual Account\",\"payment_method_code\":\"BCAVA\","
                        + "\"total_amount\":10000,\"fee_merchant\":5500,\"fee_customer\":0,\"total_fee\":5500,"
                        + "\"amount_received\":4500,\"is_closed_payment\":0,\"status\":\"PAID\",\"paid_at\":"
                        + clock.instant().getEpochSecond() + ",\"note\":null}");
        assertThat(mail.header("X-Callback-Signature")).isEqualTo("[" + Order.hmac(KEY, mail.body()) + "]");
        String second = pay(created, 25_000);
        assertThat(second).isNotEqualTo(first);
        assertThat(inbox.next().json().path("reference").textValue()).isEqualTo(second);
    }

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

    @Test
    void its_fee_is_the_merchants_even_where_customers_bear_fees() {
        Shop other = shop.withKey("DEV-customer-fee-key");
        String signature = Order.hmac("customer-fee-private-key", "T0002BRIVA".getBytes(UTF_8));
        JsonNode created = Shop.json(other.submit("/open-payment/create", "method=BRIVA&signature=" + signature));
        pay(created, 10_000);
        JsonNode paid =
                Shop.json(other.ask(path(created, "transactions"))).path("data").path(0);
        assertThat(paid.path("fee_merchant").intValue()).isEqualTo(4_250);
        assertThat(paid.path("fee_customer").intValue()).isZero();
    }

    @Test
    void another_merchants_is_not_found() {
        JsonNode created = Shop.json(create("BCAVA", "INV1"));
        Shop other = shop.withKey("DEV-customer-fee-key");
        assertThat(other.ask(path(created, "detail")).statusCode()).isEqualTo(404);
        assertThat(other.ask(path(created, "transactions")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_sandbox_mode_has_none() {
        Shop inSandbox = Shop.of(sandbox);
        assertThat(inSandbox
                        .submit("/open-payment/create", form("BCAVA", "INV1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(inSandbox
                        .ask(path(Shop.json(create("BCAVA", "INV1")), "detail"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void its_page_pays_it_and_shows_what_was_paid() {
        JsonNode created = Shop.json(create("BCAVA", "INV1"));
        String uuid = created.path("data").path("uuid").textValue();
        var response = shop.post(control(created), Shop.FORM, "action=pay&amount=12345&redirect=1");
        assertThat(response.headers().firstValue("Location")).contains("/tripay/open-payment/" + uuid);
        assertThat(shop.get("/tripay/open-payment/" + uuid).body())
                .contains(created.path("data").path("pay_code").textValue(), "Rp&nbsp;12.345", "PAID");
        assertThat(shop.get("/").body()).contains("/tripay/open-payment/" + uuid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action=pay", "action=pay&amount=9999", "action=expire&amount=10000", "amount=10000"})
    void it_is_paid_with_an_amount_that_the_channel_takes(String form) {
        assertThat(shop.post(control(Shop.json(create("BCAVA", "INV1"))), Shop.FORM, form)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_closed_payment_without_a_callback_url_uses_the_merchants_too() throws Exception {
        shop.act(shop.reference(order().without("callback_url").signed()), "action=pay");
        assertThat(inbox.next().json().path("is_closed_payment").intValue()).isEqualTo(1);
    }

    private HttpResponse<String> create(String method, String merchantRef) {
        return shop.submit("/open-payment/create", form(method, merchantRef));
    }

    private static String form(String method, String merchantRef) {
        return "method=" + method + "&merchant_ref=" + merchantRef + "&customer_name=Nama+Pelanggan&signature="
                + Order.hmac(KEY, ("T0001" + method + merchantRef).getBytes(UTF_8));
    }

    private String pay(JsonNode created, long amount) {
        JsonNode paid = Shop.json(shop.post(control(created), Shop.FORM, "action=pay&amount=" + amount));
        assertThat(paid.path("status").textValue()).isEqualTo("PAID");
        return paid.path("reference").textValue();
    }

    private static String control(JsonNode created) {
        return "/control/tripay/open-payment/"
                + created.path("data").path("uuid").textValue();
    }

    private static String path(JsonNode created, String rest) {
        return "/open-payment/" + created.path("data").path("uuid").textValue() + "/" + rest;
    }
}
