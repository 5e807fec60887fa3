package id.gerbang.shop;

import static id.gerbang.shop.MoodyGateway.Mood.IS_BUSY;
import static id.gerbang.shop.MoodyGateway.Mood.LOSES_THE_ANSWER;
import static id.gerbang.shop.MoodyGateway.Mood.LOSES_THE_REQUEST;
import static id.gerbang.shop.MoodyGateway.Mood.PASSES_ON;
import static id.gerbang.shop.MoodyGateway.Mood.REFUSES;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gateway that says no, is away, or does not answer: the order stays, and the customer is told what to do. */
@ExtendWith(Shop.Shared.class)
class GatewayTroubleIT {

    private final Shop shop;
    private final MoodyGateway gateway;

    GatewayTroubleIT(Shop shop) {
        this.shop = shop;
        this.gateway = shop.moody();
    }

    @AfterEach
    void cheer_up() {
        gateway.feel(PASSES_ON, PASSES_ON);
    }

    @Test
    void a_gateway_that_says_no_is_quoted_and_another_way_can_be_chosen() throws Exception {
        gateway.feel(REFUSES, PASSES_ON);
        Bought order = shop.buy(Form.right());
        assertThat(order.json().getString("status")).isEqualTo("FAILED");
        assertThat(order.page())
                .contains(
                        "The payment service said no (\u201cNot &lt;today&gt;\u201d). Choose another way.",
                        "Try again");
        gateway.feel(PASSES_ON, PASSES_ON);
        order.retry("BCAVA");
        JsonObject retried = order.json();
        assertThat(retried.getString("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(retried.getJsonObject("payment").getString("channel")).isEqualTo("BCAVA");
    }

    @Test
    void a_gateway_that_did_nothing_is_tried_again_when_the_customer_says_so() throws Exception {
        gateway.feel(IS_BUSY, PASSES_ON);
        Bought order = shop.buy(Form.right());
        assertThat(order.json().getString("status")).isEqualTo("FAILED");
        assertThat(order.page()).contains("cannot be reached just now. Try again in a minute.", "Try again");
        gateway.feel(PASSES_ON, PASSES_ON);
        order.retry("BRIVA");
        assertThat(order.page()).contains("Pay code");
    }

    @Test
    void a_payment_whose_answer_was_lost_is_looked_up_at_once() throws Exception {
        gateway.feel(LOSES_THE_ANSWER, PASSES_ON);
        Bought order = shop.buy(Form.right());
        assertThat(order.json().getJsonObject("payment").getString("payCode")).isNotEmpty();
        assertThat(gateway.creates()).isEqualTo(1);
        shop.bank().pay(order.reference());
        order.await("PAID");
    }

    @Test
    void a_payment_that_nobody_answers_for_is_asked_about_and_not_made_twice() throws Exception {
        gateway.feel(LOSES_THE_ANSWER, LOSES_THE_REQUEST);
        Bought order = shop.buy(Form.right());
        assertThat(order.json().getString("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.page()).contains("We are asking the bank", "Ask again", "Pay another way");
        gateway.feel(PASSES_ON, PASSES_ON);
        order.ask();
        assertThat(order.page()).contains("Pay code");
        assertThat(gateway.creates()).isZero();
        assertThat(shop.bank().payments(order.attempt(1))).hasSize(1);
    }

    @Test
    void a_payment_that_is_not_there_yet_is_not_sent_again_blindly() throws Exception {
        gateway.feel(LOSES_THE_REQUEST, PASSES_ON);
        Bought order = shop.buy(Form.right());
        assertThat(order.ask()).contains("We are asking the bank").doesNotContain("We asked");
        assertThat(gateway.creates()).isEqualTo(1);
        JsonObject json = order.json();
        assertThat(json.getString("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(json.getJsonArray("attempts")).hasSize(1);
        assertThat(order.page()).contains("We are asking the bank");
    }

    @Test
    void an_attempt_that_was_answered_is_not_made_again() throws Exception {
        Bought order = shop.buy(Form.right());
        gateway.feel(PASSES_ON, PASSES_ON);
        JsonValue before = order.json();
        order.ask();
        assertThat(order.json()).isEqualTo(before);
        assertThat(gateway.creates()).isZero();
    }

    @Test
    void a_code_that_was_lost_with_the_answer_is_said_to_be_and_the_next_attempt_is_paid() throws Exception {
        gateway.feel(LOSES_THE_ANSWER, PASSES_ON);
        Bought order = shop.buy(Form.right().with("way", "QRIS"));
        assertThat(gateway.creates()).isEqualTo(1);
        assertThat(order.json().getString("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.page())
                .contains("No code to pay with", "Try once more, the same way or another.", "Pay another way")
                .doesNotContain("Ask again", "<svg", "I have paid");
        order.ask();
        assertThat(gateway.creates()).isEqualTo(1);

        gateway.feel(PASSES_ON, PASSES_ON);
        order.retry("QRIS");
        assertThat(order.page()).contains("<svg", "I have paid");
        shop.bank().pay(order.reference());
        JsonObject paid = order.await("PAID");
        assertThat(paid.getBoolean("paidTwice")).isFalse();
        assertThat(paid.getJsonArray("attempts"))
                .extracting(attempt -> attempt.asJsonObject().getString("status"))
                .containsExactly("UNKNOWN", "PAID");
    }
}
