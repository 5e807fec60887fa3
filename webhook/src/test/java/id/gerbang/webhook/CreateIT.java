package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Payments.create} in a shop that carries Gerbang: one transaction at the gateway, whatever happens. */
class CreateIT extends ShopIT {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    private final Tables tables = WORLD.tables;

    @Test
    void a_second_create_returns_what_is_stored() throws Exception {
        JsonObject first = create("4711-1").json();
        assertThat(first.getString("status")).isEqualTo("PENDING");
        assertThat(first.getString("payCode")).matches("[0-9]+");
        assertThat(create("4711-1").json()).isEqualTo(first);
        assertMadeOnce("4711-1", first.getString("reference"));
    }

    @Test
    void many_at_once_make_one_transaction() throws Exception {
        List<Answer> answers = Crowd.of(8, 16, () -> create("4712-1"));
        String reference = create("4712-1").json().getString("reference");
        assertMadeOnce("4712-1", reference);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 200) {
                assertThat(answer.json().getString("reference")).isEqualTo(reference);
            } else {
                // asked while the first one was under way, and could not know yet
                assertThat(error(answer)).isEqualTo("OutcomeUnknownException");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"BRIVA, 50001, amount, Rp 50.000", "BCAVA, 50000, channel, BRIVA"})
    void a_name_that_stands_for_something_else_is_refused_by_field(
            String channel, long amount, String field, String stored) throws Exception {
        String merchantRef = "4713-" + field;
        String reference = shop.pays(merchantRef);
        Answer answer = shop.create("tripay", merchantRef, channel, amount);
        assertThat(error(answer)).isEqualTo("InvalidRequestException");
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("message")).contains(stored, "merchantRef");
        assertMadeOnce(merchantRef, reference);
    }

    @Test
    void a_create_whose_reply_is_lost_is_looked_up() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST");
        Answer answer = create("4714-1");
        assertThat(answer.json().getString("status")).isEqualTo("PENDING");
        WORLD.toGateways.cutRepliesTo();
        assertThat(create("4714-1").json()).isEqualTo(answer.json());
        assertMadeOnce("4714-1", answer.json().getString("reference"));
    }

    @Test
    void a_create_that_cannot_be_looked_up_either_is_unknown_and_never_sent_again() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4715-1"))).isEqualTo("OutcomeUnknownException");
        assertThat(error(create("4715-1"))).isEqualTo("OutcomeUnknownException");
        assertThat(stored("4715-1")).containsExactly("UNKNOWN");
        WORLD.toGateways.cutRepliesTo();
        String reference = create("4715-1").json().getString("reference");
        assertMadeOnce("4715-1", reference);
    }

    @Test
    void a_create_that_nobody_asks_for_again_is_looked_up_by_the_worker() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4735-1"))).isEqualTo("OutcomeUnknownException");
        WORLD.toGateways.cutRepliesTo();
        tables.makeDue("4735-1");
        Await.until(() -> stored("4735-1"), List.of("PENDING")::equals);
        assertMadeOnce("4735-1", shop.pays("4735-1"));
    }

    @Test
    void a_look_up_that_is_answered_is_the_end_of_the_trouble() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4736-1"))).isEqualTo("OutcomeUnknownException");
        WORLD.toGateways.cutRepliesTo();
        tables.change(
                "update gerbang_account set trouble_since = ?, paused_until = 0 where account = 'tripay'",
                System.currentTimeMillis() - 3_600_000);
        assertThat(create("4736-1").json().getString("status")).isEqualTo("PENDING");
        assertThat(tables.all("select trouble_since from gerbang_account where account = 'tripay'"))
                .containsOnlyNulls();
    }

    @Test
    void look_up_of_a_create_counts_the_list_and_the_detail() throws Exception {
        double before = shop.metric("gerbang_questions_total", "account=\"again\"");
        WORLD.toGateways.cutRepliesTo("POST");
        assertThat(shop.create("again", "4738-1", "BRIVA", Shop.AMOUNT).status())
                .isEqualTo(200);
        assertThat(shop.metric("gerbang_questions_total", "account=\"again\"")).isEqualTo(before + 2);
    }

    @Test
    void look_up_by_the_worker_counts_the_list_and_the_detail() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(shop.create("again", "4739-1", "BRIVA", Shop.AMOUNT))).isEqualTo("OutcomeUnknownException");
        WORLD.toGateways.cutRepliesTo();
        double before = shop.metric("gerbang_questions_total", "account=\"again\"");
        tables.makeDue("4739-1");
        Await.until(() -> stored("4739-1"), List.of("PENDING")::equals);
        Await.until(() -> shop.metric("gerbang_questions_total", "account=\"again\""), now -> now == before + 2);
    }

    @Test
    void a_payment_that_was_looked_up_is_paid_like_any_other() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST");
        String reference = shop.create("fees-on-customer", "4716-1", "BRIVA", Shop.AMOUNT)
                .json()
                .getString("reference");
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
    }

    @Test
    void an_authentic_callback_adopts_a_create_that_was_never_answered() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4717-1"))).isEqualTo("OutcomeUnknownException");
        String reference = referenceAtTheGateway("4717-1");
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        assertThat(create("4717-1").json().getString("status")).isEqualTo("PAID");
        assertMadeOnce("4717-1", reference);
    }

    @Test
    void an_older_transaction_of_the_same_name_is_not_taken_for_the_answer() throws Exception {
        // by another system of the same merchant, say, and paid
        WORLD.gateways.setClockBack(Duration.ofHours(1));
        String older =
                shop.create("again", "4733-1", "BRIVA", Shop.AMOUNT).json().getString("reference");
        WORLD.gateways.act(older, "pay");
        WORLD.gateways.setClockBack(Duration.ZERO);

        WORLD.gateways.fault("/transaction/create", "cut-before", 1);
        assertThat(error(create("4733-1"))).isEqualTo("OutcomeUnknownException");
        assertThat(tables.all(
                        "select reference from gerbang_payment where created_ref = '4733-1' and account = 'tripay'"))
                .containsOnlyNulls();
        // nor for the proof that nothing arrived: clocks may differ by more than was thought
        tables.change("update gerbang_payment set sent_at = sent_at - 400000 where created_ref = '4733-1'");
        assertThat(create("4733-1").json().getString("message")).contains("is older than the request: a person");
        assertThat(WORLD.gateways.transactions("4733-1")).hasSize(1);
    }

    @Test
    void what_another_account_of_the_merchant_has_is_not_taken_for_the_answer_and_is_paid_once() throws Exception {
        String others =
                shop.create("again", "4790-1", "BRIVA", Shop.AMOUNT).json().getString("reference");
        WORLD.gateways.fault("/transaction/create", "cut-before", 1);
        assertThat(error(create("4790-1"))).isEqualTo("OutcomeUnknownException");
        assertThat(create("4790-1").json().getString("message")).contains("another account");
        WORLD.gateways.act(others, "pay");
        assertTold(others, "paid");
        assertThat(tables.all("select account from gerbang_payment where reference = ?", others))
                .containsExactly("again");
    }

    @Test
    void what_the_gateway_said_yes_to_is_never_sent_again_even_if_a_look_up_does_not_find_it() throws Exception {
        WORLD.toGateways.garble("4734-1", "4734-x");
        assertThat(error(create("4734-1"))).isEqualTo("OutcomeUnknownException");
        tables.change("update gerbang_payment set sent_at = sent_at - 400000 where created_ref = '4734-1'");
        assertThat(error(create("4734-1"))).isEqualTo("OutcomeUnknownException");
        assertThat(WORLD.gateways.transactions("4734-1")).hasSize(1);
        WORLD.toGateways.cutRepliesTo();
        assertMadeOnce("4734-1", shop.pays("4734-1"));
    }

    @Test
    void what_was_paid_before_anybody_here_knew_of_it_is_told_by_the_look_up() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4722-1"))).isEqualTo("OutcomeUnknownException");
        String reference = referenceAtTheGateway("4722-1");
        WORLD.toShop.leadTo(NOBODY);
        WORLD.gateways.act(reference, "pay");
        WORLD.toGateways.cutRepliesTo();
        assertThat(create("4722-1").json().getString("status")).isEqualTo("PAID");
        assertTold(reference, "paid");
        assertThat(tables.all(
                        "select id from gerbang_callback where payment_id ="
                                + " (select id from gerbang_payment where reference = ?)",
                        reference))
                .isEmpty();
    }

    @Test
    void a_callback_with_a_fee_that_nobody_knows_yet_is_to_come_again() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(shop.create("fees-on-customer", "4724-1", "BRIVA", Shop.AMOUNT)))
                .isEqualTo("OutcomeUnknownException");
        String reference = referenceAtTheGateway("4724-1");
        // the callback comes, and what the customer bears of the fee is in an answer that never came
        WORLD.gateways.act(reference, "pay");
        WORLD.toGateways.cutRepliesTo();
        assertThat(shop.create("fees-on-customer", "4724-1", "BRIVA", Shop.AMOUNT)
                        .json()
                        .getString("status"))
                .isEqualTo("PAID");
        assertTold(reference, "paid");
        assertThat(tables.all("select reason from gerbang_mismatch where reference = ?", reference))
                .isEmpty();
    }

    @Test
    void a_callback_that_waited_while_the_create_was_answered_pays_it() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4730-1"))).isEqualTo("OutcomeUnknownException");
        WORLD.toGateways.cutRepliesTo();
        String reference = referenceAtTheGateway("4730-1");
        assertTaken(tables.changeBefore(
                () -> shop.take(Post.paid(reference, "4730-1")),
                "created_ref = '4730-1'",
                () -> "sent_at = null, reference = '" + reference + "'"));
        assertTold(reference, "paid");
    }

    @Test
    void a_callback_about_another_amount_adopts_nothing() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4718-1"))).isEqualTo("OutcomeUnknownException");
        String reference = referenceAtTheGateway("4718-1");
        Post another = Post.paid(reference, "4718-1").with("total_amount", "50001");
        assertThat(shop.take(another).status()).isEqualTo(503);
        tables.change("update gerbang_payment set sent_at = sent_at - 400000 where created_ref = '4718-1'");
        assertThat(shop.take(another).status()).isEqualTo(200);
        assertTold(reference, "mismatch AMOUNT");
        assertThat(stored("4718-1")).containsExactly("UNKNOWN");
    }

    @Test
    void what_the_gateway_refused_may_be_tried_again() throws Exception {
        // BRIVA begins at Rp 10.000
        assertThat(error(shop.create("tripay", "4719-1", "BRIVA", 9_999))).isEqualTo("GatewayRefusedException");
        assertThat(stored("4719-1")).isEmpty();
        assertMadeOnce("4719-1", shop.pays("4719-1"));
    }

    @Test
    void what_never_reached_the_gateway_may_be_tried_again() throws Exception {
        assertThat(error(later("4720-1"))).isEqualTo("GatewayUnreachableException");
        assertThat(stored("4720-1")).isEmpty();
        try (Wire wire = new Wire(WORLD.laterPort, WORLD.gateways.url())) {
            assertThat(wire.url()).hasPort(WORLD.laterPort);
            assertMadeOnce("4720-1", later("4720-1").json().getString("reference"));
        }
    }

    @Test
    void what_the_gateway_still_does_not_know_after_the_longest_time_is_sent_again() throws Exception {
        // a server that takes the request and is no gateway
        WORLD.toGateways.leadTo(NOBODY);
        assertThat(error(create("4721-1"))).isEqualTo("OutcomeUnknownException");
        WORLD.toGateways.leadTo(WORLD.gateways.url());
        assertThat(error(create("4721-1"))).isEqualTo("OutcomeUnknownException");
        tables.change("update gerbang_payment set sent_at = sent_at - 400000 where created_ref = '4721-1'");
        assertMadeOnce("4721-1", shop.pays("4721-1"));
    }

    @Test
    void what_cannot_be_looked_up_after_the_longest_time_is_still_unknown_and_not_refused() throws Exception {
        WORLD.toGateways.cutRepliesTo("POST", "GET");
        assertThat(error(create("4723-1"))).isEqualTo("OutcomeUnknownException");
        tables.change("update gerbang_payment set sent_at = sent_at - 400000 where created_ref = '4723-1'");
        assertThat(error(create("4723-1"))).isEqualTo("OutcomeUnknownException");
        WORLD.toGateways.cutRepliesTo();
        assertMadeOnce("4723-1", shop.pays("4723-1"));
    }

    private Answer create(String merchantRef) throws Exception {
        return shop.create("tripay", merchantRef, "BRIVA", Shop.AMOUNT);
    }

    private Answer later(String merchantRef) throws Exception {
        return shop.create("later", merchantRef, "BRIVA", Shop.AMOUNT);
    }

    private static String error(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        return answer.json().getString("error");
    }

    private static String referenceAtTheGateway(String merchantRef) throws Exception {
        return WORLD.gateways.transactions(merchantRef).getJsonObject(0).getString("reference");
    }

    /** At the gateway and in the ledger. */
    private void assertMadeOnce(String merchantRef, String reference) throws Exception {
        assertThat(WORLD.gateways.transactions(merchantRef)).hasSize(1);
        assertThat(referenceAtTheGateway(merchantRef)).isEqualTo(reference);
        assertThat(tables.all("select reference from gerbang_payment where merchant_ref = ?", merchantRef))
                .containsExactly(reference);
    }

    private List<String> stored(String merchantRef) throws Exception {
        return tables.all("select status from gerbang_payment where merchant_ref = ?", merchantRef);
    }
}
