package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.sandbox.Inbox.Answer;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends SandboxTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";
    private static final String HARMLESS = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;";

    @Test
    void the_front_page_lists_the_newest_first() {
        String first = shop.reference(order().signed());
        String second = shop.reference(order().signed());
        String page = shop.get("/").body();
        assertThat(page).containsSubsequence("/tripay/checkout/" + second, "/tripay/checkout/" + first);
    }

    @Test
    void a_checkout_page_says_what_to_pay() {
        var data = shop.created(order().signed());
        String page = shop.get("/tripay/checkout/" + data.path("reference").textValue())
                .body();
        assertThat(page)
                .contains("Rp&nbsp;1.000.000")
                .contains(data.path("pay_code").textValue())
                .contains("UNPAID")
                .contains("BRI Virtual Account")
                .doesNotContain("Back to the shop");
    }

    @Test
    void the_end_of_a_qris_has_its_date() {
        clock.move(Duration.ofHours(11).plusMinutes(30));
        String reference = shop.reference(order().forChannel("QRIS").signed());
        assertThat(shop.get("/tripay/checkout/" + reference).body()).contains("Open until 2026-03-02 00:30:00 WIB.");
    }

    @ParameterizedTest
    @CsvSource({
        "refund, REFUND after UNPAID",
        "pay expire, EXPIRED after PAID",
        "pay refund pay, PAID after REFUND",
        "expire pay, PAID after EXPIRED"
    })
    void an_unusual_order_is_flagged(String actions, String oddity) {
        String reference = shop.reference(order().signed());
        for (String action : actions.split(" ", -1)) {
            shop.act(reference, "action=" + action);
        }
        assertThat(shop.get("/tripay/checkout/" + reference).body()).contains("unusual: " + oddity);
        assertThat(shop.get("/").body()).contains("unusual: " + oddity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay refund", "expire", "fail"})
    void a_usual_order_is_not_flagged(String actions) {
        String reference = shop.reference(order().signed());
        for (String action : actions.split(" ", -1)) {
            shop.act(reference, "action=" + action);
        }
        assertThat(shop.get("/tripay/checkout/" + reference).body()).doesNotContain("unusual");
    }

    @Test
    void a_badge_stays_on_one_line() {
        assertThat(shop.get("/").body()).containsPattern("\\.badge \\{[^}]*white-space: nowrap");
    }

    @Test
    void after_paying_there_is_a_way_back_to_the_shop() {
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        assertThat(shop.get("/tripay/checkout/" + reference).body())
                .contains("href=\"https://domainanda.com/redirect\">Back to the shop");
    }

    @Test
    void what_comes_from_outside_is_escaped() throws Exception {
        inbox.willAnswer(new Answer(200, SCRIPT), Inbox.TAKEN);
        String reference = shop.reference(order().with("merchant_ref", SCRIPT)
                .with("customer_name", SCRIPT)
                .item("name", SCRIPT)
                .signed());
        shop.act(reference, "action=pay");
        inbox.next();
        inbox.next();
        String checkout = shop.get("/tripay/checkout/" + reference).body();
        assertThat(checkout).doesNotContain("<script").contains("for " + HARMLESS);
        assertThat(checkout.split(Pattern.quote(HARMLESS), -1)).hasSizeGreaterThan(4);
        assertThat(shop.get("/").body()).doesNotContain("<script").contains(HARMLESS);
    }

    @Test
    void attempts_are_shown_with_their_answers() throws Exception {
        inbox.willAnswer(new Answer(503, "later"), Inbox.TAKEN);
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        inbox.next();
        clock.move(Duration.ofMinutes(2));
        inbox.next();
        assertThat(shop.get("/tripay/checkout/" + reference).body())
                .contains("<td>2026-03-01 12:00:00 WIB</td><td>HTTP 503</td><td><pre>later</pre></td>");
        assertThat(shop.get("/").body()).contains("HTTP 503");
    }

    @Test
    void pages_allow_no_script() {
        assertThat(shop.get("/").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("script");
    }
}
