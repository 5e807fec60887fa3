package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Rupiah;
import id.gerbang.qris.Qris;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop's pages and the bank's in a real browser: {@code mvn -Pbrowser verify}. */
@Tag("browser")
@ExtendWith(Shop.Shared.class)
class BrowserIT {

    private final Shop shop;
    private final Browser browser = new Browser();

    BrowserIT(Shop shop) {
        this.shop = shop;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void order(String way) {
        browser.open(shop.url() + "/");
        browser.choose("product", "gayo");
        browser.type("name", "Siti <b>Aminah</b>");
        browser.type("email", "siti@example.com");
        browser.choose("way", way);
        browser.press("Order and pay");
    }

    @Test
    void a_customer_orders_pays_at_the_bank_and_sees_the_order_paid() throws Exception {
        order("BRIVA");
        browser.awaitText("Pay with BRI Virtual Account");
        String orderPage = browser.url();
        browser.press("How to pay");
        browser.awaitText("Make it happen");
        browser.press("Pay");
        browser.awaitText("PAID");
        browser.awaitText("{\"success\":true}");
        browser.press("Back to the shop");
        browser.awaitText("Thank you, it is paid.");
        assertThat(browser.url()).isEqualTo(orderPage);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_order_page_that_is_left_open_turns_paid_by_itself() throws Exception {
        order("QRIS2");
        browser.awaitText("Awaiting payment");
        shop.bank().pay(new Bought(browser.url()).reference());
        browser.awaitText("Thank you, it is paid.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_customer_scans_the_code_on_the_page_and_is_asked_for_the_exact_amount() throws Exception {
        order("QRIS");
        browser.awaitText("exactly: the last digits tell your payment apart.");
        Bought order = new Bought(browser.url());
        JsonObject payment = order.json().getJsonObject("payment");
        Rupiah total = Rupiah.of(payment.getInt("amountToPay"));
        browser.awaitText(total + ", exactly");
        String scanned = QrReader.read(browser.picture(".qr"));
        assertThat(scanned).isEqualTo(payment.getString("qrString"));
        assertThat(Qris.parse(scanned).getAmount()).isEqualTo(total);
        shop.bank().loseCallbacks();
        try {
            shop.bank().pay(order.reference());
            browser.press("I have paid");
            browser.awaitText("Thank you, it is paid.");
        } finally {
            shop.bank().recover();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_was_typed_is_still_there_when_something_is_wrong() throws Exception {
        order("OVO");
        browser.awaitText("This way of paying needs your phone number.");
        assertThat(browser.value("name")).isEqualTo("Siti <b>Aminah</b>");
        assertThat(browser.value("way")).isEqualTo("OVO");
        browser.type("phone", "081234567890");
        browser.press("Order and pay");
        browser.awaitText("Awaiting payment");
    }
}
