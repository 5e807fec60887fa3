package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One code, paid to any number of times: each time is a payment of its own, and none is lost. */
class OpenPaymentsIT extends ShopIT {

    private final Tables tables = WORLD.tables;

    @AfterEach
    void letAllGoWell() throws Exception {
        WORLD.gateways.mend();
    }

    @Test
    void each_payment_is_one_of_its_own_and_knows_where_it_came_in() throws Exception {
        String uuid = create("TAB-1");
        String first = WORLD.gateways.payInto(uuid, 25_000);
        String second = WORLD.gateways.payInto(uuid, 25_000);
        assertThat(told(first)).containsExactly("paid");
        assertThat(told(second)).containsExactly("paid");
        assertThat(parent(first)).isEqualTo(uuid);
        assertThat(parent(second)).isEqualTo(uuid);
        assertThat(shop.paidInto("live", uuid)).containsExactly(first + " PAID " + uuid, second + " PAID " + uuid);
    }

    @Test
    void without_a_name_the_parent_is_not_known_until_the_gateway_is_asked() throws Exception {
        String uuid = create("");
        String reference = WORLD.gateways.payInto(uuid, 30_000);
        assertThat(told(reference)).containsExactly("paid");
        assertThat(snapshot(reference)).doesNotContain("openPayment");
        assertThat(shop.paidInto("live", uuid)).containsExactly(reference + " PAID " + uuid);
        assertThat(parent(reference)).isEqualTo(uuid);
        assertThat(events(reference)).containsExactly("PaymentPaid");
    }

    @Test
    void two_of_one_name_leave_the_parent_unknown() throws Exception {
        create("TAB-2");
        String uuid = create("TAB-2");
        String reference = WORLD.gateways.payInto(uuid, 30_000);
        assertThat(told(reference)).containsExactly("paid");
        assertThat(snapshot(reference)).doesNotContain("openPayment");
    }

    @Test
    void one_whose_callback_never_came_is_found_in_the_gateways_list_and_told_once() throws Exception {
        String uuid = create("TAB-3");
        WORLD.gateways.fault("callback", "dropped", 4);
        String reference = WORLD.gateways.payInto(uuid, 40_000);
        List<List<String>> answers = Crowd.of(4, 8, () -> shop.paidInto("live", uuid));
        assertThat(answers).containsOnly(List.of(reference + " PAID " + uuid));
        assertThat(told(reference)).containsExactly("paid");
        assertThat(events(reference)).containsExactly("PaymentPaid");
        // and the callback after all
        Post late = Post.paid(reference, "TAB-3")
                .with("is_closed_payment", "0")
                .with("total_amount", "40000")
                .to("live");
        assertThat(shop.take(late).status()).isEqualTo(200);
        assertThat(events(reference)).containsExactly("PaymentPaid");
    }

    @Test
    void a_name_is_not_both_an_attempts_and_an_open_payments() throws Exception {
        shop.create("live", "4711-1", "BRIVA", 50_000);
        Answer open = shop.createOpen("live", "BRIVA", "4711-1");
        assertThat(open)
                .hasToString("409 the request's merchantRef is wrong: a right one is one that no payment has had yet");
        create("TAB-4");
        Answer attempt = shop.create("live", "TAB-4", "BRIVA", 50_000);
        assertThat(attempt.json().getString("field")).isEqualTo("merchantRef");
    }

    @Test
    void one_that_was_not_answered_may_exist_and_keeps_its_name() throws Exception {
        WORLD.gateways.fault("/open-payment/create", "cut-after", 1);
        assertThat(shop.createOpen("live", "BRIVA", "TAB-6").body()).contains("outcome of TAB-6 is unknown");
        assertThat(shop.create("live", "TAB-6", "BRIVA", 50_000).json().getString("field"))
                .isEqualTo("merchantRef");
    }

    @Test
    void one_that_was_refused_does_not_keep_its_name() throws Exception {
        assertThat(shop.createOpen("live", "NOSUCH", "TAB-7").status()).isEqualTo(409);
        assertThat(shop.create("live", "TAB-7", "BRIVA", 50_000).status()).isEqualTo(200);
    }

    @Test
    void the_sandbox_mode_has_none_and_says_so() throws Exception {
        assertThat(shop.createOpen("tripay", "BRIVA", "TAB-5").body())
                .contains("gerbang.tripay.mode", "is sandbox", "open payments");
    }

    @Test
    void all_else_that_the_gateway_can_do_is_there_by_injection() throws Exception {
        String reference = shop.create("live", "4712-1", "BRIVA", 50_000).json().getString("reference");
        assertThat(shop.send("GET", "api/features/live/" + reference).body().lines())
                .satisfiesExactly(
                        channels -> assertThat(channels).matches("channels [0-9]{2}"),
                        fee -> assertThat(fee).isEqualTo("fee Rp 791"),
                        instructions -> assertThat(instructions).isEqualTo("instructions false"),
                        transactions -> assertThat(transactions).isEqualTo("transactions 1"),
                        status -> assertThat(status).contains("UNPAID"),
                        wallet -> assertThat(wallet).startsWith("wallet /"));
    }

    private String create(String merchantRef) throws Exception {
        Answer answer = shop.createOpen("live", "BRIVA", merchantRef);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> told(String reference) throws Exception {
        return Await.until(() -> tables.told(reference), told -> !told.isEmpty());
    }

    private String parent(String reference) throws Exception {
        return snapshot(reference).replaceFirst(".*\"openPayment\":\"([^\"]*)\".*", "$1");
    }

    private String snapshot(String reference) throws Exception {
        return tables.one("select snapshot from gerbang_payment where reference = ?", reference);
    }

    private List<String> events(String reference) throws Exception {
        return tables.all(
                "select e.type from gerbang_event e join gerbang_payment p on e.payment_id = p.id"
                        + " where p.reference = ? order by e.number_in_payment",
                reference);
    }
}
