package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KropayPagesTest extends KropayTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");
    private static final int QUIET = 4;
    private static final String SCRIPT = "'><script>alert(1)</script>";

    @Test
    void the_picture_is_a_qr_code_of_the_qris_string() throws Exception {
        JsonNode created = kropay.created(KropayShop.ORDER);
        HttpResponse<String> picture = shop.get(created.path("qris_image")
                .textValue()
                .substring(sandbox.getUrl().length()));
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml; charset=utf-8");
        assertThat(read(picture.body())).isEqualTo(created.path("qris_string").textValue());
    }

    @Test
    void a_qris_string_says_what_to_pay() {
        JsonNode created = kropay.created(KropayShop.ORDER);
        String total = created.path("total_amount").asText();
        assertThat(created.path("qris_string").textValue())
                .startsWith("00020101021226580014ID.CO.QREN.WWW0118")
                .contains("54" + String.format(Locale.ROOT, "%02d", total.length()) + total
                        + "5802ID5906kropay6007JAKARTA")
                .matches(".*6304[0-9A-F]{4}");
    }

    @Test
    void a_picture_of_nothing_is_not_found() {
        String reference = kropay.reference();
        assertThat(shop.get("/kropay/api/v1/qris/" + reference).statusCode()).isEqualTo(404);
        assertThat(shop.get("/kropay/api/v1/qris/PG-1.svg").statusCode()).isEqualTo(404);
        assertThat(shop.get("/kropay/checkout/PG-1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_checkout_page_shows_the_qr_the_exact_amount_and_the_buttons() {
        JsonNode created = kropay.created(KropayShop.ORDER);
        String reference = created.path("reference").textValue();
        String total = String.format(
                Locale.forLanguageTag("id-ID"),
                "%,d",
                created.path("total_amount").longValue());
        assertThat(shop.get("/kropay/checkout/" + reference).body())
                .contains(
                        "Rp&nbsp;" + total + "</p>",
                        "src=\"/kropay/api/v1/qris/" + reference + ".svg\"",
                        created.path("qris_string").textValue(),
                        "Open until 2026-03-01 13:00:00 WIB.",
                        "action=\"/control/kropay/" + reference + "\"",
                        "value=\"pay\"",
                        "value=\"expire\"",
                        "value=\"fail\"",
                        "value=\"forge\"");
    }

    @Test
    void the_front_page_lists_both_gateways() {
        String reference = kropay.reference();
        String tripay = shop.reference(order().signed());
        assertThat(shop.get("/").body())
                .containsSubsequence(
                        ">TriPay<", "/tripay/checkout/" + tripay, ">Kropay<", "/kropay/checkout/" + reference);
    }

    @Test
    void what_comes_from_outside_is_escaped() {
        String reference = kropay.created(
                        "{\"merchant_ref\":\"" + SCRIPT + "\",\"amount\":1000,\"customer_name\":\"" + SCRIPT + "\"}")
                .path("reference")
                .textValue();
        kropay.act(reference, "action=pay");
        assertThat(shop.get("/kropay/checkout/" + reference).body())
                .doesNotContain("<script")
                .contains("for &#39;&gt;");
        assertThat(shop.get("/").body()).doesNotContain("<script").contains("&#39;&gt;");
    }

    @Test
    void a_callback_without_a_url_says_how_to_give_one() throws Exception {
        try (PaymentSandbox other = PaymentSandbox.start(new SandboxSettings().port(0))) {
            KropayShop nowhere = KropayShop.of(other);
            String reference = nowhere.reference();
            nowhere.act(reference, "action=pay");
            assertThat(Shop.of(other).get("/kropay/checkout/" + reference).body())
                    .contains("<code>--callback-url kropay=http://…</code>");
        }
    }

    private static String read(String svg) throws Exception {
        Matcher side = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(side.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(side.group(1)) - 2 * QUIET);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET);
        }
        return new Decoder().decode(modules).getText();
    }
}
