package id.gerbang.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletTest extends SandboxTest {

    private static final String KEY = "sandbox-private-key";
    private static final String ACCOUNT = "wallet_type=DANA&mobile_phone=08123456789";

    @BeforeEach
    void inProduction() {
        shop = shop.inProduction();
    }

    @Test
    void a_wish_to_link_is_answered_with_a_page_for_the_customer() {
        String authorization = authorization();
        assertThat(authorization).startsWith(sandbox.getUrl() + "/tripay/ewallet/");
        assertThat(shop.get(page(authorization)).body())
                .contains("DANA 08123456789", "Merchant T0001", "not linked", "value=\"confirm\"");
    }

    @Test
    void an_account_is_linked_once_the_customer_has_agreed() {
        String page = page(authorization());
        assertThat(detail().statusCode()).isEqualTo(400);
        assertThat(Shop.json(detail()).path("message").textValue())
                .isEqualTo("Failed to fetch data. Make sure the account is linked and try again");
        var response = shop.post(page.replace("/tripay", "/control/tripay"), Shop.FORM, "action=confirm&redirect=1");
        assertThat(response.headers().firstValue("Location")).contains(page);
        assertThat(detail().body())
                .isEqualTo("{\"success\":true,\"data\":{\"wallet_type\":\"DANA\",\"mobile_phone\":\"08123456789\","
                        + "\"balance\":\"100000.00\",\"currency\":\"IDR\"}}");
        assertThat(shop.get("/").body()).contains("08123456789");
    }

    @Test
    void an_unlinked_account_has_no_balance() {
        confirm(authorization());
        HttpResponse<String> response = shop.submit("/ewallet/unlink", signed("T0001DANA08123456789"));
        assertThat(response.body()).isEqualTo("{\"success\":true,\"message\":\"Account has been unlinked\"}");
        assertThat(detail().statusCode()).isEqualTo(400);
        assertThat(shop.submit("/ewallet/unlink", signed("T0001DANA08123456789"))
                        .body())
                .contains("Failed to process your request. Please try again");
    }

    @Test
    void another_merchant_is_not_linked() {
        confirm(authorization());
        assertThat(shop.withKey("DEV-customer-fee-key")
                        .ask("/ewallet/detail?" + ACCOUNT)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T0001DANA", "T000108123456789DANA", "DANA08123456789"})
    void a_signature_over_something_else_is_refused(String text) {
        for (String operation : new String[] {"/ewallet/link", "/ewallet/unlink"}) {
            var response = shop.submit(operation, signed(text));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("Invalid signature");
        }
    }

    @Test
    void only_dana_can_be_linked() {
        var response = shop.submit("/ewallet/link", "wallet_type=OVO&mobile_phone=08123456789&signature=x");
        assertThat(Shop.json(response).path("message").textValue()).isEqualTo("The wallet_type field must be DANA.");
    }

    @Test
    void the_sandbox_mode_has_none() {
        Shop inSandbox = Shop.of(sandbox);
        assertThat(inSandbox
                        .submit("/ewallet/link", signed("T0001DANA08123456789"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(inSandbox.ask("/ewallet/detail?" + ACCOUNT).statusCode()).isEqualTo(404);
    }

    private String authorization() {
        var response = shop.submit("/ewallet/link", signed("T0001DANA08123456789"));
        String url = Shop.json(response).path("data").path("authorization_url").textValue();
        assertThat(response.body())
                .isEqualTo("{\"success\":true,\"data\":{\"wallet_type\":\"DANA\",\"mobile_phone\":\"08123456789\","
                        + "\"authorization_url\":\"" + url + "\"}}");
        return url;
    }

    private void confirm(String authorization) {
        shop.post(page(authorization).replace("/tripay", "/control/tripay"), Shop.FORM, "action=confirm");
        assertThat(detail().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> detail() {
        return shop.ask("/ewallet/detail?" + ACCOUNT);
    }

    private String page(String authorization) {
        return authorization.substring(sandbox.getUrl().length());
    }

    private static String signed(String text) {
        return ACCOUNT + "&signature=" + Order.hmac(KEY, text.getBytes(UTF_8));
    }
}
