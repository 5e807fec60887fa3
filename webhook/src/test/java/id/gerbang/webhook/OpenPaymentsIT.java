package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.gerbang.webhook.Shop.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One code, paid to any number of times: each time is a payment of its own, and none is lost. */
class OpenPaymentsIT extends ShopIT {

    private final Tables tables = WORLD.tables;

    @Test
    void each_payment_is_one_of_its_own_and_knows_where_it_came_in() throws Exception {
        String uuid = create("TAB-1");
        String first = WORLD.gateways.payInto(uuid, 25_000);
        String second = WORLD.gateways.payInto(uuid, 25_000);
        assertTold(first, "paid");
        assertTold(second, "paid");
        assertThat(parent(first)).isEqualTo(uuid);
        assertThat(parent(second)).isEqualTo(uuid);
        assertThat(shop.paidInto("live", uuid)).containsExactly(first + " PAID " + uuid, second + " PAID " + uuid);
    }

    @Test
    void without_a_name_the_parent_is_not_known_until_the_gateway_is_asked() throws Exception {
        String uuid = create("");
        String reference = WORLD.gateways.payInto(uuid, 30_000);
        assertTold(reference, "paid");
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
        assertTold(reference, "paid");
        assertThat(snapshot(reference)).doesNotContain("openPayment");
    }

    @Test
    void one_whose_callback_never_came_is_found_in_the_gateways_list_and_told_once() throws Exception {
        String uuid = create("TAB-3");
        WORLD.gateways.fault("callback", "dropped", 4);
        String reference = WORLD.gateways.payInto(uuid, 40_000);
        List<List<String>> answers = Crowd.of(4, 8, () -> shop.paidInto("live", uuid));
        assertThat(answers).containsOnly(List.of(reference + " PAID " + uuid));
        assertTold(reference, "paid");
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
    void one_whose_callback_never_came_is_found_by_looking_and_told_once() throws Exception {
        String uuid = create("TAB-10");
        loseCallbacks();
        String reference = WORLD.gateways.payInto(uuid, 40_000);
        look(uuid);
        assertTold(reference, "paid");
        assertThat(parent(reference)).isEqualTo(uuid);
        // listed once more, and by a customer's page at the same time
        look(uuid);
        assertThat(shop.paidInto("live", uuid)).containsExactly(reference + " PAID " + uuid);
        assertThat(events(reference)).containsExactly("PaymentPaid");
    }

    @Test
    void looks_find_one_in_the_second_of_their_border_and_one_by_a_clock_that_is_behind() throws Exception {
        String uuid = create("TAB-11");
        loseCallbacks();
        look(uuid);
        String border = WORLD.gateways.payInto(uuid, 10_000);
        tables.change(
                "update gerbang_open_payment set listed_until = (listed_until / 1000 + 2) * 1000 where uuid = ?", uuid);
        WORLD.gateways.setClockBack(Duration.ofMinutes(50));
        String behind = WORLD.gateways.payInto(uuid, 20_000);
        look(uuid);
        assertTold(border, "paid");
        assertTold(behind, "paid");
    }

    @Test
    void a_look_finds_all_however_many_pages_they_are() throws Exception {
        String uuid = create("TAB-12");
        loseCallbacks();
        tables.change("update gerbang_open_payment set listed_until = created_at - 900000000 where uuid = ?", uuid);
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 104; i++) {
            WORLD.gateways.setClockBack(Duration.ofDays(i % 2 == 0 ? 10 : 9));
            references.add(WORLD.gateways.payInto(uuid, 10_000 + i));
        }
        WORLD.gateways.setClockBack(Duration.ZERO);
        references.add(WORLD.gateways.payInto(uuid, 20_000));
        double counted = shop.metric("gerbang_questions_total", "account=\"live\"");
        look(uuid);
        for (String reference : references) {
            assertTold(reference, "paid");
        }
        // from a week ago on, a second look
        assertThat(listsAsked(uuid)).hasSizeGreaterThan(3);
        // each list is a call
        assertThat(shop.metric("gerbang_questions_total", "account=\"live\"") - counted)
                .isEqualTo(listsAsked(uuid).size());
        assertThat(listedUntil(uuid)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void while_the_list_cannot_be_had_the_next_look_begins_where_the_last_one_did() throws Exception {
        String uuid = create("TAB-13");
        loseCallbacks();
        String reference = WORLD.gateways.payInto(uuid, 15_000);
        Instant before = listedUntil(uuid);
        WORLD.gateways.fault("/open-payment/{uuid}/transactions", "502", 1);
        look(uuid);
        assertThat(listedUntil(uuid)).isEqualTo(before);
        assertThat(tables.all("select id from gerbang_payment where reference = ?", reference))
                .isEmpty();
        look(uuid);
        assertTold(reference, "paid");
        assertThat(listedUntil(uuid)).isAfter(before);
    }

    @Test
    void while_something_listed_cannot_be_stored_the_next_look_begins_where_the_last_one_did() throws Exception {
        String uuid = create("TAB-14");
        loseCallbacks();
        String reference = WORLD.gateways.payInto(uuid, 16_000);
        Instant before = listedUntil(uuid);
        tables.change("alter table gerbang_event rename to gerbang_event_away");
        try {
            look(uuid);
            assertThat(listedUntil(uuid)).isEqualTo(before);
        } finally {
            tables.change("alter table gerbang_event_away rename to gerbang_event");
        }
        look(uuid);
        assertTold(reference, "paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot = '{'", "snapshot_version = 99", "status = 'NONSENSE'"})
    void a_row_that_makes_no_sense_holds_up_nothing_else_that_came_in(String nonsense) throws Exception {
        String uuid = create("TAB-30-" + Integer.toHexString(nonsense.hashCode()));
        String poison = WORLD.gateways.payInto(uuid, 15_000);
        assertTold(poison, "paid");
        tables.change("update gerbang_payment set " + nonsense + " where reference = ?", poison);
        loseCallbacks();
        String reference = WORLD.gateways.payInto(uuid, 16_000);
        look(uuid);
        assertTold(reference, "paid");
        tables.change("delete from gerbang_payment where reference = ?", poison);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2260, 0x1F4A9})
    void what_came_in_is_stored_in_whatever_letters_it_is_named(int letter) throws Exception {
        Post paid = Post.paid("TAB-31-" + letter, "TAB-31-" + Character.toString(letter))
                .with("is_closed_payment", "0")
                .to("live");
        assertTaken(shop.take(paid));
        assertTold("TAB-31-" + letter, "paid");
    }

    @Test
    void a_look_is_one_nodes_until_that_is_thought_dead() throws Exception {
        String uuid = create("TAB-15");
        loseCallbacks();
        String reference = WORLD.gateways.payInto(uuid, 17_000);
        WORLD.gateways.fault("/open-payment/{uuid}/transactions", "delay&delay_ms=1500", 1);
        makeDue(uuid);
        Await.until(() -> wait(uuid), OpenPaymentsIT::isLease);
        // another node has it now; whoever comes back to life with it stores what it has, and moves nothing
        tables.change("update gerbang_open_payment set next_look_at = ? where uuid = ?", Long.MAX_VALUE, uuid);
        assertTold(reference, "paid");
        look(uuid);
        assertThat(events(reference)).containsExactly("PaymentPaid");
        assertThat(listsAsked(uuid).stream().map(path -> path.replaceFirst("&end_date.*", "")))
                .hasSize(2)
                .containsOnly(listsAsked(uuid).get(0).replaceFirst("&end_date.*", ""));
    }

    @Test
    void one_into_which_nothing_comes_is_looked_at_ever_more_slowly() throws Exception {
        String uuid = create("TAB-16");
        look(uuid);
        assertThat(wait(uuid)).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(20));
        tables.change("update gerbang_open_payment set news_at = news_at - 36000000 where uuid = ?", uuid);
        look(uuid);
        assertThat(wait(uuid)).isCloseTo(Duration.ofHours(10), Duration.ofSeconds(20));
        WORLD.gateways.payInto(uuid, 18_000);
        look(uuid);
        assertThat(wait(uuid)).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(20));
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

    private static void loseCallbacks() {
        WORLD.toShop.leadTo(URI.create("http://127.0.0.1:9"));
    }

    /** Looks now, and waits until that is done. */
    private void look(String uuid) throws Exception {
        makeDue(uuid);
        Await.until(() -> wait(uuid), wait -> !wait.isNegative() && !isLease(wait));
    }

    /** That of a look is half an hour. */
    private static boolean isLease(Duration wait) {
        return wait.toSeconds() > 1_700 && wait.toSeconds() <= 1_800;
    }

    private void makeDue(String uuid) throws Exception {
        tables.change("update gerbang_open_payment set next_look_at = 0 where uuid = ?", uuid);
    }

    private long nextLook(String uuid) throws Exception {
        return Long.parseLong(tables.one("select next_look_at from gerbang_open_payment where uuid = ?", uuid));
    }

    private Duration wait(String uuid) throws Exception {
        return Duration.between(Instant.now(), Instant.ofEpochMilli(nextLook(uuid)));
    }

    private Instant listedUntil(String uuid) throws Exception {
        return Instant.ofEpochMilli(
                Long.parseLong(tables.one("select listed_until from gerbang_open_payment where uuid = ?", uuid)));
    }

    private static List<String> listsAsked(String uuid) {
        return WORLD.toGateways.asked().stream()
                .filter(path -> path.contains(uuid + "/transactions"))
                .toList();
    }

    private String create(String merchantRef) throws Exception {
        Answer answer = shop.createOpen("live", "BRIVA", merchantRef);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
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
