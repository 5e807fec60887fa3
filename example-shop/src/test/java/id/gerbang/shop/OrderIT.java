package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the shelf to the money, over HTTP. */
@ExtendWith(Shop.Shared.class)
class OrderIT {

    private final Shop shop;
    private final Bank bank;

    OrderIT(Shop shop) {
        this.shop = shop;
        this.bank = shop.bank();
    }

    @Test
    void the_shelf_shows_what_there_is_and_how_it_can_be_paid() throws Exception {
        HttpResponse<String> shelf = Http.get(shop.url() + "/");
        assertThat(shelf.statusCode()).isEqualTo(200);
        assertThat(shelf.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(shelf.body())
                .contains("Gayo coffee, 250 g", "Rp 85.000", "value=\"BRIVA\"", "action=\"/orders\"")
                .contains("name=\"product\"", "name=\"way\"", "BRI virtual account", "QRIS, any app (Kropay)")
                .contains("name=\"name\"", "name=\"email\"", "name=\"phone\"");
    }

    @Test
    void an_order_bought_with_BRIVA_shows_what_to_pay_and_how() throws Exception {
        Bought order = shop.buy(Form.right());
        JsonObject json = order.json();
        assertThat(json.getString("id")).isEqualTo(order.id());
        assertThat(json.getString("status")).isEqualTo("AWAITING_PAYMENT");
        JsonObject payment = json.getJsonObject("payment");
        assertThat(payment.getString("merchantRef")).isEqualTo(order.attempt(1));
        assertThat(payment.getString("status")).isEqualTo("PENDING");
        assertThat(payment.getInt("amount")).isEqualTo(85_000);
        assertThat(payment.getString("payCode")).matches("[0-9]{10,}");
        assertThat(payment.getString("checkoutUrl")).endsWith(payment.getString("reference"));
        assertThat(order.page())
                .contains("Awaiting payment", "Rp 85.000", "BRI Virtual Account")
                .contains(payment.getString("payCode"), payment.getString("checkoutUrl"), "http-equiv=\"refresh\"");
    }

    @Test
    void an_order_turns_paid_when_its_payment_does() throws Exception {
        Bought order = shop.buy(Form.right());
        bank.pay(order.reference());
        JsonObject paid = order.await("PAID");
        assertThat(paid.getBoolean("paidTwice")).isFalse();
        assertThat(paid.getJsonObject("payment").getString("status")).isEqualTo("PAID");
        assertThat(paid.getJsonObject("payment").getString("paidAt")).isNotEmpty();
        assertThat(order.page())
                .contains("Thank you, it is paid.")
                .doesNotContain("Pay code", "http-equiv=\"refresh\"", "<form");
    }

    @Test
    void an_order_that_nobody_paid_in_time_is_expired_and_can_be_tried_again() throws Exception {
        Bought order = shop.buy(Form.right());
        bank.expire(order.reference());
        order.await("EXPIRED");
        assertThat(order.page()).contains("Time ran out", "Try again");
        order.retry("BCAVA");
        assertThat(order.await("AWAITING_PAYMENT").getJsonObject("payment").getString("merchantRef"))
                .isEqualTo(order.attempt(2));
    }

    @Test
    void an_order_whose_payment_the_gateway_gave_up_is_failed_and_can_be_tried_again() throws Exception {
        Bought order = shop.buy(Form.right());
        bank.fail(order.reference());
        order.await("FAILED");
        assertThat(order.page()).contains("The bank gave this payment up.", "Try again");
    }

    @Test
    void a_paid_order_whose_money_went_back_is_refunded() throws Exception {
        Bought order = shop.buy(Form.right());
        String reference = order.reference();
        bank.pay(reference);
        order.await("PAID");
        bank.refund(reference);
        order.await("REFUNDED");
        assertThat(order.page()).contains("Your money went back to you.").doesNotContain("Try again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QRIS2", "QRIS"})
    void an_order_that_is_paid_in_two_attempts_at_one_gateway_or_two_is_shown_as_paid_twice(String otherWay)
            throws Exception {
        Bought order = shop.buy(Form.right());
        String first = order.reference();
        order.retry(otherWay);
        String second = order.reference();
        assertThat(second).isNotEqualTo(first);
        bank.pay(first);
        assertThat(order.await("PAID").getBoolean("paidTwice")).isFalse();
        bank.pay(second);
        Eventually.see("the order is paid twice", order::json, json -> json.getBoolean("paidTwice"));
        assertThat(order.page()).contains("This order is paid twice.");
        bank.refund(first);
        JsonObject settled =
                Eventually.see("the order is paid once", order::json, json -> !json.getBoolean("paidTwice"));
        assertThat(settled.getString("status")).isEqualTo("PAID");
    }

    @Test
    void no_key_is_on_a_page_or_in_the_log() throws Exception {
        Bought order = shop.buy(Form.right());
        bank.pay(order.reference());
        order.await("PAID");
        String seen = Http.get(shop.url() + "/").body() + order.page() + order.json() + shop.log();
        assertThat(seen)
                .contains(order.id())
                .doesNotContain("DEV-sandbox-key", "sandbox-private-key", "kp-sandbox-key");
    }

    @Test
    void a_second_click_makes_no_second_attempt() throws Exception {
        Bought order = shop.buy(Form.right());
        Map<String, String> click = Map.of("after", "1", "way", "QRIS2");
        assertThat(Http.post(order.url() + "/attempts", click).statusCode()).isEqualTo(303);
        assertThat(Http.post(order.url() + "/attempts", click).statusCode()).isEqualTo(303);
        assertThat(order.json().getJsonArray("attempts")).hasSize(2);
    }

    @Test
    void orders_of_a_crowd_are_paid_while_others_are_made() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            List<Future<Bought>> orders = crowd.invokeAll(Collections.nCopies(60, this::buyAndPay));
            for (Future<Bought> order : orders) {
                order.get().await("PAID");
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private Bought buyAndPay() throws Exception {
        Bought order = shop.buy(Form.right());
        bank.pay(order.reference());
        return order;
    }
}
