package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions to a gateway: what is due, what a customer or whoever operates the shop wants to know, and what is stored of the
 * answers. The account {@code warung} gets no callbacks.
 */
class QuestionIT extends ShopIT {

    private static final String STATUS = "/kropay/api/v1/payment/status/{reference}";
    private static final String CREATE = "/kropay/api/v1/payment/create";

    private final Tables tables = WORLD.tables;

    @AfterEach
    void nothing_is_due() throws Exception {
        tables.leaveAlone();
    }

    @ParameterizedTest
    @CsvSource({"warung, QRIS", "tripay, BRIVA"})
    void a_payment_whose_callback_never_comes_is_found_by_asking(String account, String channel) throws Exception {
        String merchantRef = "K128-" + account;
        String reference =
                shop.create(account, merchantRef, channel, Shop.AMOUNT).json().getString("reference");
        double recovered = recovered(account);
        WORLD.toShop.leadTo(URI.create("http://127.0.0.1:9"));
        WORLD.gateways.act(reference, "pay");
        tables.makeDue(merchantRef);
        assertTold(reference, "paid");
        assertThat(recovered(account)).isEqualTo(recovered + 1);
    }

    @ParameterizedTest
    @CsvSource({"warung, QRIS", "tripay, BRIVA"})
    void a_payment_that_nobody_pays_is_asked_about_when_its_time_is_over(String account, String channel)
            throws Exception {
        String merchantRef = "K121-" + account;
        JsonObject made =
                shop.create(account, merchantRef, channel, Shop.AMOUNT).json();
        String reference = made.getString("reference");
        WORLD.toShop.leadTo(URI.create("http://127.0.0.1:9"));
        WORLD.gateways.act(reference, "expire");
        tables.makeDue(merchantRef);
        assertTold(reference, "expired");
        assertThat(tables.created("next_check_at", merchantRef)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'NONSENSE'",
                "snapshot = '{'",
                "snapshot_version = 99",
                "expires_at = 9223372036854775807",
                "created_at = -9223372036854775808",
                "reference = '../..'",
                "reference = null",
                "created_ref = null",
                "amount = -1"
            })
    void a_row_that_makes_no_sense_does_not_hold_up_the_others(String nonsense) throws Exception {
        String merchantRef = "K140-" + Integer.toHexString(nonsense.hashCode());
        shop.paysByKropay("warung", merchantRef + "-0");
        String reference = shop.paysByKropay("warung", merchantRef + "-1");
        tables.change(
                "update gerbang_payment set turn = 0, next_check_at = 0, " + nonsense + " where merchant_ref = ?",
                merchantRef + "-0");
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, merchantRef + "-1", Shop.AMOUNT, "paid")));
        assertTold(reference, "paid");
        String next = "select next_check_at from gerbang_payment where merchant_ref = ?";
        assertThat(Long.parseLong(tables.one(next, merchantRef + "-0"))).isGreaterThan(System.currentTimeMillis());
        tables.change("delete from gerbang_payment where merchant_ref = ?", merchantRef + "-0");
    }

    @Test
    void a_gateway_that_does_not_answer_is_asked_less_and_by_one_question_at_a_time() throws Exception {
        String first = shop.paysByKropay("warung", "K141-0");
        WORLD.gateways.fault(STATUS, "502", 1_000);
        int calls = WORLD.gateways.statusCalls();
        long begun = System.nanoTime();
        assertTaken(shop.take(Post.hint("warung", first, "K141-0", Shop.AMOUNT, "paid")));
        Await.until(
                () -> tables.all("select account from gerbang_account where paused_until is not null"),
                is -> is.size() == 1);
        for (int i = 1; i <= 20; i++) {
            String reference = shop.paysByKropay("warung", "K141-" + i);
            assertTaken(shop.take(Post.hint("warung", reference, "K141-" + i, Shop.AMOUNT, "paid")));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(WORLD.gateways.statusCalls() - calls).isBetween(1, 2 + (int) (took.toSeconds() / 5));
        assertThat(WORLD.log())
                .containsPattern(
                        "warung did not answer, \\d+ questions since the last time: .*\\. They are asked again");
        WORLD.gateways.mend();
        WORLD.gateways.act(first, "pay");
        tables.makeDue("K141-0");
        assertTold(first, "paid");
    }

    @Test
    void a_question_that_is_not_answered_for_a_while_is_the_only_one_for_that_long() throws Exception {
        shop.ask("warung", shop.paysByKropay("warung", "K171-1"));
        WORLD.gateways.fault(STATUS, "delay&delay_ms=30000", 1);
        inTroubleFor(Duration.ofSeconds(6), "warung");
        tables.change("update gerbang_payment set next_check_at = 0 where created_ref = 'K171-1'");
        String question = "select a.paused_until - p.checked_at from gerbang_account a, gerbang_payment p"
                + " where a.account = 'warung' and p.created_ref = 'K171-1' and p.check_until > 0";
        String pause = Await.until(() -> tables.all(question), asked -> asked.size() == 1)
                .get(0);
        assertThat(Duration.ofMillis(Long.parseLong(pause))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_create_that_nobody_can_look_up_is_no_question_that_others_wait_for() throws Exception {
        String reference = shop.paysByKropay("warung", "K172-1");
        shop.ask("warung", reference);
        WORLD.gateways.fault(CREATE, "cut-after", 1);
        assertThat(shop.create("warung", "K172-2", "QRIS", Shop.AMOUNT).status())
                .isEqualTo(409);
        WORLD.gateways.act(reference, "pay");
        inTroubleFor(Duration.ofHours(1), "warung");
        tables.change("update gerbang_payment set next_check_at = 0, turn = case when reference is null then 1 else 2"
                + " end where created_ref in ('K172-1', 'K172-2')");
        assertTold(reference, "paid");
    }

    @ParameterizedTest
    @CsvSource({"\"total_amount\":5, \"total_amount\":6, AMOUNT", "\"amount\":50000, \"amount\":49999, AMOUNT"})
    void an_answer_with_other_figures_is_a_mismatch_and_pays_nothing(String said, String garbled, String reason)
            throws Exception {
        String merchantRef = "K110-" + garbled.length();
        String reference = shop.paysByKropay("warung", merchantRef);
        WORLD.toGateways.garble(said, garbled);
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, merchantRef, Shop.AMOUNT, "paid")));
        assertTold(reference, "mismatch " + reason);
        assertThat(tables.status(reference)).isEqualTo("PENDING");
    }

    @Test
    void an_answer_about_another_merchant_ref_is_a_mismatch_and_pays_nothing() throws Exception {
        String reference = shop.paysByKropay("warung", "K111-1");
        WORLD.toGateways.garble("K111-1", "K111-2");
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, "K111-1", Shop.AMOUNT, "paid")));
        assertTold(reference, "mismatch MERCHANT_REF");
        assertThat(tables.status(reference)).isEqualTo("PENDING");
    }

    @Test
    void an_answer_about_another_reference_is_none() throws Exception {
        String reference = shop.paysByKropay("warung", "K112-1");
        WORLD.toGateways.garble(reference, "PG-20260529FFFF");
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, "K112-1", Shop.AMOUNT, "paid")));
        tables.awaitAnswered("K112-1");
        assertThat(tables.status(reference)).isEqualTo("PENDING");
        WORLD.toGateways.cutRepliesTo();
        tables.makeDue("K112-1");
        assertTold(reference, "paid");
    }

    @Test
    void one_that_its_gateway_does_not_know_stays_as_it_is_and_is_a_line_in_the_log() throws Exception {
        String reference = shop.paysByKropay("warung", "K112-2");
        tables.change("update gerbang_payment set reference = 'PG-20260529EEEE' where reference = ?", reference);
        tables.makeDue("K112-2");
        tables.awaitAnswered("K112-2");
        assertThat(WORLD.log())
                .containsPattern(
                        "warung does not know a payment that it made, \\d+ answers since the last time: PG-.*\\."
                                + " A person has to look");
        assertThat(tables.created("status", "K112-2")).isEqualTo("PENDING");
    }

    @Test
    void a_customer_who_comes_back_has_the_gateway_asked() throws Exception {
        JsonObject made = shop.create("warung", "K113-1", "QRIS", Shop.AMOUNT).json();
        String reference = made.getString("reference");
        WORLD.gateways.act(reference, "pay");
        assertThat(shop.refresh(made.getString("id")).json().getString("status"))
                .isEqualTo("PAID");
        assertTold(reference, "paid");
        assertThat(shop.refresh(made.getString("id")).json().getString("status"))
                .isEqualTo("PAID");
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(1);
    }

    @Test
    void a_customer_who_comes_back_again_and_again_has_it_asked_once_in_a_while() throws Exception {
        String id = shop.create("warung", "K114-1", "QRIS", Shop.AMOUNT).json().getString("id");
        List<Answer> answers = Crowd.of(8, 40, () -> shop.refresh(id));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.json().getString("status")).isEqualTo("PENDING"));
        String reference = answers.get(0).json().getString("reference");
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(1);
    }

    @Test
    void a_payment_is_asked_about_once_at_a_time() throws Exception {
        JsonObject made = shop.create("warung", "K115-1", "QRIS", Shop.AMOUNT).json();
        String reference = made.getString("reference");
        WORLD.gateways.fault(STATUS, "delay&delay_ms=1500", 1);
        List<Callable<Answer>> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(() -> shop.take(Post.hint("warung", reference, "K115-1", Shop.AMOUNT, "paid")));
            many.add(() -> shop.refresh(made.getString("id")));
        }
        assertThat(Crowd.of(8, many))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(1);
    }

    @Test
    void who_read_the_clock_before_others_asked_gives_nobody_more_questions() throws Exception {
        shop.refresh(shop.create("warung", "K151-1", "QRIS", Shop.AMOUNT).json().getString("id"));
        JsonObject made = shop.create("warung", "K151-2", "QRIS", Shop.AMOUNT).json();
        long spent = System.currentTimeMillis() + 30_000;
        tables.change("update gerbang_account set calls_until = ? where account = 'warung'", spent);
        assertThat(shop.refresh(made.getString("id")).status()).isEqualTo(200);
        assertThat(WORLD.gateways.statusCalls(made.getString("reference"))).isZero();
        assertThat(tables.one("select calls_until from gerbang_account where account = 'warung'"))
                .isEqualTo(spent + "");
        tables.change("update gerbang_account set calls_until = 0 where account = 'warung'");
    }

    @Test
    void an_answer_that_comes_after_its_create_was_given_up_does_not_open_it_again() throws Exception {
        WORLD.gateways.fault(CREATE, "delay&delay_ms=5000", 1);
        FutureTask<Answer> creating = new FutureTask<>(() -> shop.create("warung", "K152-1", "QRIS", Shop.AMOUNT));
        new Thread(creating).start();
        Await.until(
                () -> tables.all("select id from gerbang_payment where created_ref = 'K152-1'"),
                rows -> rows.size() == 1);
        // a day and an hour have passed
        tables.change("update gerbang_payment set sent_at = sent_at - 90000000, created_at = created_at - 90000000,"
                + " expires_at = expires_at - 90000000, next_check_at = 0 where created_ref = 'K152-1'");
        Await.until(() -> tables.created("status", "K152-1"), "EXPIRED"::equals);
        assertThat(creating.get().json().getString("status")).isEqualTo("EXPIRED");
        assertThat(tables.created("status", "K152-1")).isEqualTo("EXPIRED");
    }

    @Test
    void nobody_is_asked_while_the_bound_cannot_be_read() throws Exception {
        JsonObject made = shop.create("warung", "K117-1", "QRIS", Shop.AMOUNT).json();
        String reference = made.getString("reference");
        tables.change("alter table gerbang_account rename to gerbang_account_away");
        try {
            assertTaken(shop.take(Post.hint("warung", reference, "K117-1", Shop.AMOUNT, "paid")));
            assertThat(shop.refresh(made.getString("id")).status()).isEqualTo(500);
            assertThat(WORLD.gateways.statusCalls(reference)).isZero();
        } finally {
            tables.change("alter table gerbang_account_away rename to gerbang_account");
        }
        Await.until(() -> WORLD.gateways.statusCalls(reference), asked -> asked == 1);
    }

    @Test
    void a_create_whose_answer_was_lost_expires_and_the_next_attempt_is_paid() throws Exception {
        WORLD.gateways.fault(CREATE, "cut-after", 1);
        Answer lost = shop.create("warung", "K119-1", "QRIS", Shop.AMOUNT);
        assertThat(lost.json().getString("error")).isEqualTo("OutcomeUnknownException");
        assertThat(tables.created("status", "K119-1")).isEqualTo("UNKNOWN");
        String second = shop.paysByKropay("warung", "K119-2");
        WORLD.gateways.act(second, "pay");
        assertTaken(shop.take(Post.hint("warung", second, "K119-2", Shop.AMOUNT, "paid")));
        assertTold(second, "paid");

        tables.makeDue("K119-1");
        tables.awaitAnswered("K119-1");
        assertThat(tables.created("status", "K119-1")).isEqualTo("UNKNOWN");
        tables.change("update gerbang_payment set expires_at = 1 where created_ref = 'K119-1'");
        tables.makeDue("K119-1");
        Await.until(() -> tables.created("status", "K119-1"), "EXPIRED"::equals);
        assertThat(WORLD.gateways.kropayPayments("K119-1")).hasSize(1);

        // the gateway did make it, and somebody pays it by whatever way: nothing that the shop asked for is paid by
        // that
        String first = WORLD.gateways.kropayPayments("K119-1").getJsonObject(0).getString("reference");
        WORLD.gateways.act(first, "pay");
        assertRefused(404, shop.take(Post.hint("warung", first, "K119-1", Shop.AMOUNT, "paid")));
        assertThat(WORLD.gateways.statusCalls(first)).isZero();
        assertThat(shop.ask("warung", first).body()).isEqualTo("PAID");
        assertTold(first, "mismatch NOT_OURS");
        assertThat(tables.created("status", "K119-1")).isEqualTo("EXPIRED");
    }

    @Test
    void a_create_whose_answer_was_lost_is_not_paid_by_what_the_gateway_says_of_it() throws Exception {
        WORLD.gateways.fault(CREATE, "cut-after", 1);
        assertThat(shop.create("warung", "K120-1", "QRIS", Shop.AMOUNT).status())
                .isEqualTo(409);
        String made = WORLD.gateways.kropayPayments("K120-1").getJsonObject(0).getString("reference");
        WORLD.gateways.act(made, "pay");
        tables.change("update gerbang_payment set sent_at = sent_at - 400000 where created_ref = 'K120-1'");
        assertThat(shop.ask("warung", made).body()).isEqualTo("PAID");
        assertTold(made, "mismatch AMOUNT");
        assertThat(tables.created("status", "K120-1")).isEqualTo("UNKNOWN");
    }

    @Test
    void a_qr_code_that_is_not_whole_reaches_no_customer_and_a_person_is_told() throws Exception {
        WORLD.toGateways.garble("5802ID", "5802IX");
        JsonObject made = shop.create("warung", "K122-1", "QRIS", Shop.AMOUNT).json();
        assertThat(made.getString("text")).contains("status=PENDING", "qrString=null", "qrUrl=null");
        assertThat(tables.created("snapshot", "K122-1")).doesNotContain("5802I");
        assertTold(made.getString("reference"), "mismatch QRIS");
    }

    @Test
    void what_is_due_is_asked_about_however_often_customers_come_back() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(shop.create("warung", "K123-" + i, "QRIS", Shop.AMOUNT)
                    .json()
                    .getString("id"));
        }
        String reference = shop.paysByKropay("warung", "K124-1");
        WORLD.gateways.act(reference, "pay");
        List<Callable<String>> comingBack = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String id = ids.get(i % ids.size());
            comingBack.add(() -> shop.refresh(id).body());
            if (i == 100) {
                comingBack.add(() -> shop.take(Post.hint("warung", reference, "K124-1", Shop.AMOUNT, "paid"))
                        .body());
            }
            if (i == 299) {
                comingBack.add(() -> tables.status(reference));
            }
        }
        Crowd.of(8, comingBack);
        assertTold(reference, "paid");
    }

    @Test
    void moments_from_before_the_clock_was_set_back_hold_nothing_up() throws Exception {
        String reference = shop.paysByKropay("warung", "K125-1");
        tables.change("update gerbang_account set calls_until = calls_until + 3600000 where account = 'warung'");
        tables.change("update gerbang_payment set hinted_at = created_at + 3600000, checked_at = created_at + 3600000,"
                + " check_until = created_at + 7200000 where created_ref = 'K125-1'");
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, "K125-1", Shop.AMOUNT, "paid")));
        assertTold(reference, "paid");
    }

    @Test
    void what_came_into_an_open_payment_is_no_mismatch_when_it_is_asked_about() throws Exception {
        String uuid = shop.createOpen("live", "BRIVA", "K126-1").body();
        String reference = WORLD.gateways.payInto(uuid, 20_000);
        assertTold(reference, "paid");
        assertThat(shop.ask("live", reference).body()).isEqualTo("PAID");
        // one whose callback never came is a payment too
        WORLD.toShop.leadTo(URI.create("http://127.0.0.1:9"));
        String lost = WORLD.gateways.payInto(uuid, 30_000);
        assertThat(shop.ask("live", lost).body()).isEqualTo("PAID");
        assertTold(lost, "paid");
        assertThat(tables.told(reference)).containsExactly("paid");
    }

    @Test
    void whoever_operates_the_shop_is_told_that_the_gateway_does_not_answer() throws Exception {
        String reference = shop.paysByKropay("warung", "K160-1");
        WORLD.gateways.fault(STATUS, "502", 1_000);
        assertThat(shop.ask("warung", reference).body()).contains("GatewayUnreachableException", "502");
        for (String any : List.of(reference, "PG-20260529FFFF")) {
            assertThat(shop.ask("warung", any).body())
                    .containsPattern("GatewayUnreachableException: warung did not answer lately,"
                            + " it may be asked again at 20[0-9T:.-]+Z")
                    .doesNotContain("calls-per-minute");
        }
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(1);
    }

    @Test
    void an_answer_to_whoever_operates_the_shop_is_the_end_of_the_trouble() throws Exception {
        String reference = shop.paysByKropay("warung", "K161-1");
        WORLD.gateways.fault(STATUS, "502", 1);
        assertThat(shop.ask("warung", "PG-20260529FFFF").body()).contains("502");
        assertThat(trouble("warung")).isNotNull();
        // the wait is over
        tables.change("update gerbang_account set paused_until = 0 where account = 'warung'");
        assertThat(shop.ask("warung", "PG-20260529FFFF").body()).isEqualTo("unknown");
        assertThat(trouble("warung")).isNull();
        assertThat(shop.ask("warung", reference).body()).isEqualTo("PENDING");
        assertThat(shop.ask("warung", reference).body()).isEqualTo("PENDING");
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(2);
    }

    @Test
    void whoever_operates_the_shop_is_told_that_the_account_has_asked_enough() throws Exception {
        String reference = shop.paysByKropay("warung", "K162-1");
        tables.change(
                "update gerbang_account set calls_until = ? where account = 'warung'",
                System.currentTimeMillis() + 30_000);
        for (String any : List.of(reference, "PG-20260529FFFF")) {
            assertThat(shop.ask("warung", any).body())
                    .contains("IllegalStateException", "as much as gerbang.worker.calls-per-minute allows");
        }
        assertThat(WORLD.gateways.statusCalls(reference)).isZero();
        tables.change("update gerbang_account set calls_until = 0 where account = 'warung'");
    }

    @Test
    void what_was_paid_long_after_its_time_is_found_by_whoever_operates_the_shop() throws Exception {
        String reference = shop.paysByKropay("warung", "K163-1");
        WORLD.gateways.act(reference, "expire");
        tables.makeDue("K163-1");
        assertTold(reference, "expired");
        tables.change("update gerbang_payment set created_at = 1, expires_at = 2 where created_ref = 'K163-1'");
        WORLD.gateways.act(reference, "pay");
        assertThat(shop.ask("warung", reference).body()).isEqualTo("PAID");
        assertTold(reference, "expired", "paid late");
    }

    @Test
    void what_came_into_an_open_payment_that_others_made_is_no_mismatch_when_it_is_asked_about() throws Exception {
        String uuid = shop.createOpen("live", "BRIVA", "K164-1").body();
        tables.change("delete from gerbang_open_payment where uuid = ?", uuid);
        String reference = WORLD.gateways.payInto(uuid, 20_000);
        assertTold(reference, "paid");
        assertThat(shop.ask("live", reference).body()).isEqualTo("PAID");
        assertThat(tables.all("select reason from gerbang_mismatch where reference = ?", reference))
                .isEmpty();
    }

    /** It has not answered for so long, and may be asked once now. */
    private void inTroubleFor(Duration time, String account) throws Exception {
        tables.change(
                "update gerbang_account set trouble_since = ?, paused_until = 0 where account = ?",
                System.currentTimeMillis() - time.toMillis(),
                account);
    }

    private String trouble(String account) throws Exception {
        return tables.one("select trouble_since from gerbang_account where account = ?", account);
    }

    private double recovered(String account) throws Exception {
        return shop.metric("gerbang_recovered_total", "account=\"" + account + "\"", "status=\"PAID\"");
    }
}
