package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPaymentTest extends OpenPayments {

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
        assertThat(shop.get("/tripay/checkout/" + pay(created, 10_000)).body())
                .contains("Paid into <a href=\"/tripay/open-payment/" + uuid)
                .doesNotContain("Order</h2>", "Open until");
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

    @Test
    void a_slash_at_the_end_of_the_path_changes_nothing() {
        JsonNode created = Shop.json(create("BRIVA", "INV1"));
        assertThat(shop.ask(path(created, "detail/")).body())
                .isEqualTo(shop.ask(path(created, "detail")).body());
        assertThat(shop.ask(path(created, "transactions/")).statusCode()).isEqualTo(200);
    }
}
