package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/** A shop in production mode, with open payments and a callback URL of its own. */
abstract class OpenPayments extends SandboxTest {

    static final String KEY = "sandbox-private-key";

    @Override
    final SandboxSettings settings() {
        return super.settings().callbackUrl("T0001", inbox.url());
    }

    @BeforeEach
    final void inProduction() {
        shop = shop.inProduction();
    }

    final HttpResponse<String> create(String method, String merchantRef) {
        return shop.submit("/open-payment/create", form(method, merchantRef));
    }

    static String form(String method, String merchantRef) {
        return "method=" + method + "&merchant_ref=" + merchantRef + "&customer_name=Nama+Pelanggan&signature="
                + Order.hmac(KEY, ("T0001" + method + merchantRef).getBytes(UTF_8));
    }

    final String pay(JsonNode created, long amount) {
        JsonNode paid = Shop.json(shop.post(control(created), Shop.FORM, "action=pay&amount=" + amount));
        assertThat(paid.path("status").textValue()).isEqualTo("PAID");
        return paid.path("reference").textValue();
    }

    static String control(JsonNode created) {
        return "/control/tripay/open-payment/"
                + created.path("data").path("uuid").textValue();
    }

    static String path(JsonNode created, String rest) {
        return "/open-payment/" + created.path("data").path("uuid").textValue() + "/" + rest;
    }
}
