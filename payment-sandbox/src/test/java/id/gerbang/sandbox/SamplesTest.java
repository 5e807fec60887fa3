package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document's samples, as their languages put them on the wire. {@code $} stands for what a sample computes. */
class SamplesTest extends SandboxTest {

    private static final String KEY = "sandbox-private-key";
    private static final String JSON = "application/json";
    private static final String CREATE = "/transaction/create";

    private static final String PHP = """
            method=BRIVA&merchant_ref=INV345675&amount=1000000&customer_name=Nama+Pelanggan\
            &customer_email=emailpelanggan%40domain.com&customer_phone=081234567890\
            &order_items%5B0%5D%5Bsku%5D=FB-06&order_items%5B0%5D%5Bname%5D=Nama+Produk+1\
            &order_items%5B0%5D%5Bprice%5D=500000&order_items%5B0%5D%5Bquantity%5D=1\
            &order_items%5B0%5D%5Bproduct_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-1\
            &order_items%5B0%5D%5Bimage_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-1.jpg\
            &order_items%5B1%5D%5Bsku%5D=FB-07&order_items%5B1%5D%5Bname%5D=Nama+Produk+2\
            &order_items%5B1%5D%5Bprice%5D=500000&order_items%5B1%5D%5Bquantity%5D=1\
            &order_items%5B1%5D%5Bproduct_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-2\
            &order_items%5B1%5D%5Bimage_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-2.jpg\
            &return_url=https%3A%2F%2Fdomainanda.com%2Fredirect&expired_time=$expiry&signature=$signature""";

    /** A dictionary, to which the items are added after the signature. */
    private static final String PYTHON = """
            method=BRIVA&merchant_ref=INV345675&amount=1000000&customer_name=Nama+Pelanggan\
            &customer_email=emailpelanggan%40domain.com&customer_phone=081234567890\
            &return_url=https%3A%2F%2Fdomainanda.com%2Fredirect&expired_time=$expiry&signature=$signature\
            &order_items%5B0%5D%5Bsku%5D=PRODUK1&order_items%5B0%5D%5Bname%5D=Nama+Produk+1\
            &order_items%5B0%5D%5Bprice%5D=500000&order_items%5B0%5D%5Bquantity%5D=1\
            &order_items%5B0%5D%5Bproduct_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-1\
            &order_items%5B0%5D%5Bimage_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-1.jpg\
            &order_items%5B1%5D%5Bsku%5D=PRODUK2&order_items%5B1%5D%5Bname%5D=Nama+Produk+2\
            &order_items%5B1%5D%5Bprice%5D=500000&order_items%5B1%5D%5Bquantity%5D=1\
            &order_items%5B1%5D%5Bproduct_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-2\
            &order_items%5B1%5D%5Bimage_url%5D=https%3A%2F%2Ftokokamu.com%2Fproduct%2Fnama-produk-2.jpg""";

    /** What axios makes of an object; Python's {@code json=} differs in white space alone. */
    private static final String NODE = """
            {"method":"BRIVA","merchant_ref":"INV345675","amount":1000000,"customer_name":"Nama Pelanggan",\
            "customer_email":"emailpelanggan@domain.com","customer_phone":"081234567890","order_items":[\
            {"sku":"PRODUK1","name":"Nama Produk 1","price":500000,"quantity":1,\
            "product_url":"https://tokokamu.com/product/nama-produk-1",\
            "image_url":"https://tokokamu.com/product/nama-produk-1.jpg"},\
            {"sku":"PRODUK2","name":"Nama Produk 2","price":500000,"quantity":1,\
            "product_url":"https://tokokamu.com/product/nama-produk-2",\
            "image_url":"https://tokokamu.com/product/nama-produk-2.jpg"}],\
            "return_url":"https://domainanda.com/redirect","expired_time":$expiry,"signature":"$signature"}""";

    @Test
    void the_php_order_is_accepted() {
        assertAccepted(post(CREATE, Shop.FORM, PHP, hmac("T0001INV3456751000000")));
    }

    @Test
    void the_python_order_is_accepted() {
        String latin1 = Order.hmac(KEY, "T0001INV3456751000000".getBytes(ISO_8859_1));
        assertAccepted(post(CREATE, Shop.FORM, PYTHON, latin1));
        assertAccepted(post(CREATE, JSON, NODE.replace("\":", "\": ").replace(",\"", ", \""), latin1));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "application/json;charset=utf-8", "application/json;charset=UTF-8"})
    void the_node_order_is_accepted(String type) {
        assertAccepted(post(CREATE, type, NODE, hmac("T0001INV3456751000000")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T00011000000INV345675",
                "INV345675T00011000000",
                "T0001INV345675",
                "T0001INV3456751000000.00",
                "T0001BRIVAINV345675"
            })
    void an_order_signed_over_something_else_is_refused(String text) {
        for (String type : new String[] {Shop.FORM, JSON}) {
            var response = post(CREATE, type, type.equals(JSON) ? NODE : PHP, hmac(text));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(Shop.json(response).path("message").textValue()).isEqualTo("Invalid signature");
        }
    }

    @Test
    void an_open_payment_is_accepted_from_each_language() {
        String form = "method=BCAVA&merchant_ref=INV345678&customer_name=Nama+Pelanggan&signature=$signature";
        String json = "{\"method\":\"BCAVA\",\"merchant_ref\":\"INV345678\","
                + "\"customer_name\":\"Nama Pelanggan\",\"signature\":\"$signature\"}";
        shop = shop.inProduction();
        String operation = "/open-payment/create";
        String signature = hmac("T0001BCAVAINV345678");
        assertThat(data(post(operation, Shop.FORM, form, signature)).toString()).contains("\"Nama Pelanggan\"");
        assertThat(data(post(operation, JSON, json, signature)).toString()).contains("\"Nama Pelanggan\"");
        var swapped = post(operation, JSON, json, hmac("T0001INV345678BCAVA"));
        assertThat(Shop.json(swapped).path("message").textValue()).isEqualTo("Invalid signature");
    }

    @Test
    void a_wallet_is_accepted_from_each_language() {
        String form = "wallet_type=DANA&mobile_phone=08123456789&signature=$signature";
        String json = "{\"wallet_type\":\"DANA\",\"mobile_phone\":\"08123456789\",\"signature\":\"$signature\"}";
        shop = shop.inProduction();
        String signature = hmac("T0001DANA08123456789");
        assertThat(data(post("/ewallet/link", Shop.FORM, form, signature)).toString())
                .contains("\"08123456789\"");
        assertThat(data(post("/ewallet/link", JSON, json, signature)).toString())
                .contains("\"08123456789\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/payment/instruction?code=BRIVA",
                "/merchant/payment-channel",
                "/merchant/fee-calculator?code=QRIS&amount=100000",
                "/merchant/transactions?page=1&per_page=25"
            })
    void questions_are_answered_in_both_modes(String question) {
        assertThat(data(shop.ask(question)).isArray()).isTrue();
        assertThat(data(shop.inProduction().ask(question)).isArray()).isTrue();
    }

    private HttpResponse<String> post(String operation, String type, String body, String signature) {
        String expiry =
                String.valueOf(clock.instant().plus(Duration.ofHours(24)).getEpochSecond());
        String filled = body.replace("$expiry", expiry).replace("$signature", signature);
        return shop.call(operation, type, filled);
    }

    private static String hmac(String text) {
        return Order.hmac(KEY, text.getBytes(UTF_8));
    }

    private static void assertAccepted(HttpResponse<String> response) {
        JsonNode data = data(response);
        assertThat(data.path("amount").intValue()).isEqualTo(1_000_000);
        assertThat(data.path("order_items").path(1).path("name").textValue()).isEqualTo("Nama Produk 2");
        assertThat(data.path("order_items").path(1).path("subtotal").intValue()).isEqualTo(500_000);
    }

    private static JsonNode data(HttpResponse<String> response) {
        assertThat(response.body()).startsWith("{\"success\":true");
        return Shop.json(response).path("data");
    }
}
