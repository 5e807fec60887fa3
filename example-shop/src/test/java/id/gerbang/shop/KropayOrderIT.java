package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Rupiah;
import id.gerbang.qris.QrPicture;
import id.gerbang.qris.Qris;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a code on the page to the money, by a gateway that signs nothing. */
@ExtendWith(Shop.Shared.class)
class KropayOrderIT {

    private static final Form QRIS = Form.right().with("way", "QRIS");

    private final Shop shop;
    private final Bank bank;

    KropayOrderIT(Shop shop) {
        this.shop = shop;
        this.bank = shop.bank();
    }

    @Test
    void the_page_shows_the_code_that_Gerbang_draws_and_the_exact_amount() throws Exception {
        Bought order = shop.buy(QRIS);
        JsonObject payment = order.json().getJsonObject("payment");
        Rupiah total = Rupiah.of(payment.getInt("amountToPay"));
        assertThat(total).isGreaterThan(Rupiah.of(payment.getInt("amount")));
        Qris code = Qris.parse(payment.getString("qrString"));
        assertThat(code.getAmount()).isEqualTo(total);
        HttpResponse<String> page = Http.get(order.url());
        assertThat(page.body())
                .contains("Pay with QRIS", QrPicture.of(code).toSvg(), "Pay until", "I have paid")
                .contains("Reference " + payment.getString("reference"))
                .contains(total + ", exactly: the last digits tell your payment apart.")
                .doesNotContain("<img");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("img-src 'self';");
    }

    @Test
    void an_order_turns_paid_when_the_gateway_confirms_what_its_callback_says() throws Exception {
        Bought order = shop.buy(QRIS);
        bank.pay(order.reference());
        JsonObject paid = order.await("PAID");
        assertThat(paid.getBoolean("paidTwice")).isFalse();
        assertThat(paid.getJsonObject("payment").getString("paidAt")).isNotEmpty();
        assertThat(order.page())
                .contains("Thank you, it is paid.", "Reference " + order.reference())
                .doesNotContain("<svg", "I have paid");
    }

    @Test
    void a_forged_callback_leaves_the_order_unpaid() throws Exception {
        Bought order = shop.buy(QRIS);
        String reference = order.reference();
        bank.forge(reference);
        bank.awaitAcknowledged(reference);
        Eventually.see("Kropay is asked", () -> bank.questions(reference), questions -> questions > 0);
        bank.expire(reference);
        // what is paid does not expire; asked by the customer, since a hint after a question waits for the sweep
        Eventually.see("the order is expired", () -> askedStatus(order), "EXPIRED"::equals);
    }

    private static String askedStatus(Bought order) throws Exception {
        order.ask();
        return order.json().getString("status");
    }

    @Test
    void whoever_says_that_they_have_paid_has_it_found_though_the_callback_is_lost() throws Exception {
        Bought order = shop.buy(QRIS);
        bank.loseCallbacks();
        try {
            bank.pay(order.reference());
            order.ask();
            order.await("PAID");
        } finally {
            bank.recover();
        }
        assertThat(bank.questions(order.reference())).isEqualTo(1);
    }

    @Test
    void whoever_says_that_they_have_paid_and_has_not_is_told_so_and_shown_the_code_again() throws Exception {
        Bought order = shop.buy(QRIS);
        assertThat(order.page()).doesNotContain("We asked");
        assertThat(order.ask())
                .contains("We asked: it is not paid yet. It can take a moment; this page looks again by itself.")
                .contains("<svg", "I have paid", "http-equiv=\"refresh\"");
        assertThat(bank.questions(order.reference())).isEqualTo(1);
        assertThat(order.json().getString("status")).isEqualTo("AWAITING_PAYMENT");
    }
}
