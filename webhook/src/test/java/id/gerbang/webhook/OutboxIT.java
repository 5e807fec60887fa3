package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the shop is told: again and again, in order, and never on the gateway's time. */
class OutboxIT extends ShopIT {

    private static final String FOR_EVER = "throws/2147483647";

    private final Tables tables = WORLD.tables;

    @ParameterizedTest
    @ValueSource(ints = {0x2260, 0x1F4A9, 0})
    void whatever_an_observer_says_when_it_fails_is_noted(int character) throws Exception {
        String reference = shop.pays("5150-" + character);
        shop.mood(reference, "says/" + character);
        assertTaken(shop.take(Post.paid(reference, "5150-" + character)));
        String last = "select coalesce(last_error, '') from gerbang_event where payment_id ="
                + " (select id from gerbang_payment where reference = ?)";
        assertThat(Await.until(() -> tables.one(last, reference), said -> !said.isEmpty()))
                .contains("bad mood");
        assertTold(reference, "paid");
    }

    @Test
    void an_observer_that_throws_three_times_is_told_until_it_works_and_takes_effect_once() throws Exception {
        String reference = shop.pays("4711-1");
        shop.mood(reference, "throws/3");
        take(reference, "4711-1", "PAID");
        assertTold(reference, "paid");
        assertThat(event(reference, "attempts")).isEqualTo("4");
        assertThat(event(reference, "delivered_at")).isNotNull();
    }

    @Test
    void an_observer_that_sets_rollback_only_is_told_again() throws Exception {
        String reference = shop.pays("4712-1");
        shop.mood(reference, "rolls-back");
        take(reference, "4712-1", "PAID");
        assertTold(reference, "paid");
        assertThat(event(reference, "attempts")).isEqualTo("2");
    }

    @Test
    void the_gateway_is_answered_while_the_observer_is_still_at_it() throws Exception {
        String reference = whoseObserverWaits("4713-1");
        // and the next callback of the same payment is not held up either
        take(reference, "4713-1", "REFUND");
        assertThat(tables.status(reference)).isEqualTo("REFUNDED");
        assertThat(tables.told(reference)).isEmpty();
        shop.goodMood(reference);
        assertTold(reference, "paid", "refunded");
        assertThat(event(reference, "attempts")).isEqualTo("1");
    }

    @Test
    void the_commit_that_stores_the_first_event_of_a_payment_counts_its_first_attempt() throws Exception {
        String reference = whoseObserverWaits("4731-1");
        // for so long it is of the node that stored it, by the same clock; if that dies, it is anybody's
        assertThat(event(reference, "next_attempt_at - created_at")).isEqualTo("5000");
        shop.goodMood(reference);
        assertTold(reference, "paid");
    }

    @Test
    void an_observer_that_does_not_return_holds_up_nobody_else() throws Exception {
        String reference = whoseObserverWaits("4718-1");
        paid("4719-1");
        assertThat(tables.told(reference)).isEmpty();
        shop.goodMood(reference);
        assertTold(reference, "paid");
    }

    @Test
    void an_observer_that_throws_for_ever_holds_up_nobody_else_until_its_event_is_released() throws Exception {
        String reference = shop.pays("4714-1");
        shop.mood(reference, FOR_EVER);
        take(reference, "4714-1", "PAID");
        take(reference, "4714-1", "REFUND");
        Await.until(() -> event(reference, "parked_at"), Objects::nonNull);
        String id = event(reference, "id");
        assertThat(shop.desk("parked"))
                .containsExactly(id + " 4714-1 5 java.lang.IllegalStateException: the clerk is in a bad mood");
        assertThat(WORLD.log())
                .contains("event " + id
                        + " (PaymentPaid of 4714-1) was not taken, attempt 4 of 5: it is told again in PT")
                .contains("event " + id + " (PaymentPaid of 4714-1) was not taken, attempt 5 of 5: it is parked");

        paid("4715-1");
        assertThat(tables.told(reference)).isEmpty();
        assertThat(tables.one(
                        "select attempts from gerbang_event where type = 'PaymentRefunded' and payment_id ="
                                + " (select id from gerbang_payment where reference = ?)",
                        reference))
                .isEqualTo("0");

        shop.goodMood(reference);
        assertThat(shop.act("parked", id, "released")).isTrue();
        assertTold(reference, "paid", "refunded");
        assertThat(shop.desk("parked")).isEmpty();
        assertThat(shop.act("parked", id, "released")).isFalse();
    }

    @Test
    void an_event_that_cannot_be_read_is_parked_and_holds_up_nobody_else() throws Exception {
        String reference = whoseObserverWaits("4716-1");
        take(reference, "4716-1", "REFUND");
        String refunded = tables.one(
                "select id from gerbang_event where type = 'PaymentRefunded' and payment_id ="
                        + " (select id from gerbang_payment where reference = ?)",
                reference);
        tables.change("update gerbang_event set version = 2 where id = ?", refunded);
        shop.goodMood(reference);
        String parked = Await.until(() -> shop.desk("parked"), lines -> lines.size() == 1)
                .get(0);
        assertThat(parked).contains("has the version 2, this Gerbang knows 1");

        paid("4717-1");
        tables.change("update gerbang_event set version = 1 where id = ?", refunded);
        assertThat(shop.act("parked", parked.split(" ", 2)[0], "released")).isTrue();
        assertTold(reference, "paid", "refunded");
    }

    @Test
    void an_event_that_is_skipped_is_never_told_and_those_behind_it_are() throws Exception {
        String reference = shop.pays("4720-1");
        shop.mood(reference, FOR_EVER);
        take(reference, "4720-1", "PAID");
        take(reference, "4720-1", "REFUND");
        String id = Await.until(() -> shop.desk("parked"), lines -> lines.size() == 1)
                .get(0)
                .split(" ", 2)[0];
        shop.goodMood(reference);
        assertThat(shop.act("parked", id, "skipped")).isTrue();
        assertTold(reference, "refunded");
        assertThat(shop.desk("parked")).isEmpty();
        assertThat(shop.act("parked", id, "skipped")).isFalse();
        assertThat(shop.act("parked", id, "released")).isFalse();
        assertThat(tables.one("select what from gerbang_act where subject = ? and who = 'Budi'", id))
                .isEqualTo("SKIPPED");
        // one line, whatever somebody typed
        assertThat(WORLD.log()).contains("event " + id + " is skipped by Budi: the clerk is back");
    }

    @Test
    void a_mismatch_is_on_the_desk_until_somebody_has_looked_at_it_and_kept_then() throws Exception {
        String reference = shop.pays("4721-1");
        assertThat(shop.take(Post.paid(reference, "4721-1").with("total_amount", "1"))
                        .status())
                .isEqualTo(200);
        String mismatch =
                Await.until(
                                () -> shop.desk("mismatches"),
                                lines -> lines.toString().contains(reference))
                        .stream()
                        .filter(line -> line.endsWith(" AMOUNT " + reference))
                        .findFirst()
                        .orElseThrow();
        String id = mismatch.split(" ", 2)[0];
        assertThat(WORLD.log()).contains("mismatch " + id + " at tripay: AMOUNT. A person has to look");
        int open = Integer.parseInt(tables.one("select count(*) from gerbang_mismatch where resolved_at is null"));
        Await.until(() -> shop.metric("gerbang_open_mismatches"), count -> count == open);
        assertThat(shop.act("mismatches", id, "resolved")).isTrue();
        Await.until(() -> shop.metric("gerbang_open_mismatches"), count -> count == open - 1);
        assertThat(shop.desk("mismatches")).doesNotContain(mismatch);
        assertThat(shop.act("mismatches", id, "resolved")).isFalse();
        assertThat(tables.one("select why from gerbang_act where subject = ?", id))
                .startsWith("the clerk");
        assertThat(tables.one("select reason from gerbang_mismatch where id = ?", id))
                .isEqualTo("AMOUNT");
    }

    @Test
    void a_payment_that_should_have_come_to_an_end_is_on_the_desk() throws Exception {
        shop.pays("4722-1");
        shop.pays("4723-1");
        tables.change("update gerbang_payment set expires_at = 0 where created_ref = '4722-1'");
        assertThat(shop.desk("overdue")).contains("4722-1").doesNotContain("4723-1");
    }

    @Test
    void what_is_old_is_pruned_and_what_was_not_told_or_waits_for_a_person_is_not() throws Exception {
        String parked = shop.pays("4724-1");
        shop.mood(parked, FOR_EVER);
        take(parked, "4724-1", "PAID");
        take(parked, "4724-1", "REFUND");
        Await.until(() -> event(parked, "parked_at"), Objects::nonNull);
        String odd = shop.pays("4725-1");
        shop.take(Post.paid(odd, "4725-1").with("total_amount", "1"));
        assertTold(odd, "mismatch AMOUNT");
        String young = paid("4726-1");
        String old = paid("4727-1");

        tables.makeOld(parked);
        tables.makeOld(odd);
        tables.makeOld(old);
        // the last ones that were made old go last
        Await.until(() -> left(old), List.of("0 callbacks", "0 events")::equals);
        assertThat(left(odd)).containsExactly("0 callbacks", "0 events");
        assertThat(left(young)).containsExactly("1 callbacks", "1 events");
        // one is parked, and the other waits behind it
        assertThat(left(parked)).containsExactly("0 callbacks", "2 events");
        assertThat(tables.status(old)).isEqualTo("PAID");
        assertThat(tables.all("select reason from gerbang_mismatch where reference = ?", odd))
                .containsExactly("AMOUNT");

        shop.goodMood(parked);
        assertThat(shop.act("parked", event(parked, "id"), "released")).isTrue();
        assertTold(parked, "paid", "refunded");
    }

    @Test
    void a_callback_that_comes_again_after_it_was_pruned_changes_nothing_and_what_is_new_is_told_in_order()
            throws Exception {
        String reference = paid("4728-1");
        Post odd = Post.paid(reference, "4728-1").with("total_amount", "1");
        shop.take(odd);
        assertTold(reference, "paid", "mismatch AMOUNT");
        tables.makeOld(reference);
        Await.until(() -> left(reference), List.of("0 callbacks", "0 events")::equals);
        String snapshot = snapshot(reference);

        take(reference, "4728-1", "PAID");
        assertThat(shop.take(odd).status()).isEqualTo(200);
        take(reference, "4728-1", "EXPIRED");
        assertThat(snapshot(reference)).isEqualTo(snapshot);
        assertThat(left(reference)).containsExactly("3 callbacks", "0 events");
        assertThat(tables.all("select reason from gerbang_mismatch where reference = ?", reference))
                .containsExactly("AMOUNT");

        take(reference, "4728-1", "REFUND");
        assertTold(reference, "paid", "mismatch AMOUNT", "refunded");
    }

    @Test
    void more_than_a_batch_is_pruned_too() throws Exception {
        for (int i = 0; i < 450; i++) {
            tables.change(
                    "insert into gerbang_callback (id, account, digest, outcome, body, received_at)"
                            + " values (?, 'tripay', ?, 'NO_CHANGE', ?, 1)",
                    "00000000-0000-7000-8000-" + "%012d".formatted(i),
                    "batch-" + i,
                    new byte[0]);
        }
        Await.until(() -> tables.one("select count(*) from gerbang_callback where digest like 'batch-%'"), "0"::equals);
    }

    @Test
    void what_waits_is_in_the_servers_metrics() throws Exception {
        String reference = shop.pays("4729-1");
        shop.mood(reference, FOR_EVER);
        take(reference, "4729-1", "PAID");
        take(reference, "4729-1", "REFUND");
        Await.until(() -> shop.metric("gerbang_parked_events"), parked -> parked == 1);
        assertThat(shop.metric("gerbang_stopped_accounts")).isEqualTo(7);
        double overdue = shop.metric("gerbang_overdue_payments");
        // the one that waits behind it
        tables.change(
                "update gerbang_event set created_at = created_at - 3600000 where parked_at is null and payment_id ="
                        + " (select id from gerbang_payment where reference = ?)",
                reference);
        tables.change("update gerbang_payment set expires_at = 0, status = 'UNKNOWN' where reference = ?", reference);
        Await.until(() -> shop.metric("gerbang_oldest_event_seconds"), age -> age >= 3600 && age < 3700);
        Await.until(() -> shop.metric("gerbang_overdue_payments"), now -> now > overdue);

        shop.goodMood(reference);
        shop.act("parked", event(reference, "id"), "released");
        assertTold(reference, "paid", "refunded");
        Await.until(() -> shop.metric("gerbang_parked_events"), parked -> parked == 0);
        Await.until(() -> shop.metric("gerbang_oldest_event_seconds"), age -> age == 0);
    }

    /** How many callbacks and events of a payment are left. */
    private List<String> left(String reference) throws Exception {
        String its = " where payment_id = (select id from gerbang_payment where reference = ?)";
        return List.of(
                tables.one("select count(*) from gerbang_callback" + its, reference) + " callbacks",
                tables.one("select count(*) from gerbang_event" + its, reference) + " events");
    }

    private String snapshot(String reference) throws Exception {
        return tables.one("select snapshot from gerbang_payment where reference = ?", reference);
    }

    @Test
    void rows_that_make_no_sense_hold_up_nobody_and_are_left_out_of_what_is_on_the_desk() throws Exception {
        for (String nr : List.of("4724-1", "4725-1")) {
            shop.pays(nr);
            tables.change("update gerbang_payment set expires_at = 0 where created_ref = ?", nr);
        }
        tables.change("update gerbang_payment set snapshot = '{' where created_ref = '4724-1'");
        assertThat(shop.desk("overdue")).contains("4725-1").doesNotContain("4724-1");

        String known = shop.desk("mismatches").toString();
        tables.change("insert into gerbang_mismatch (id, fingerprint, account, reference, reason, notice, created_at)"
                + " values ('0', '0', 'tripay', 'X', 'NONSENSE', '{', 0)");
        assertThat(shop.desk("mismatches")).hasToString(known);

        for (String nonsense : List.of("'NONSENSE', 1, '{}'", "'PaymentPaid', -1, '{'", "'PaymentPaid', 1, ''")) {
            tables.change("insert into gerbang_event (id, number_in_payment, type, version, body, created_at, attempts,"
                    + " next_attempt_at) values ('" + nonsense.hashCode() + "', -1, " + nonsense + ", 0, -7, 0)");
        }
        paid("4726-1");
        tables.change("delete from gerbang_event where number_in_payment = -1");
    }

    /** The reference of a payment whose event is being told, to an observer that does not come back. */
    private String whoseObserverWaits(String merchantRef) throws Exception {
        String reference = shop.pays(merchantRef);
        shop.mood(reference, "waits");
        take(reference, merchantRef, "PAID");
        Await.until(() -> event(reference, "attempts"), "1"::equals);
        return reference;
    }

    /** As after a start with fewer attempts than before, which parks nothing that was not tried under it. */
    @Test
    void an_event_that_was_tried_more_often_than_it_now_may_be_is_told_once_more() throws Exception {
        String reference = parked("4786-1");
        shop.goodMood(reference);
        triedNineTimes(reference, "'the clerk is in a bad mood'");
        assertTold(reference, "paid");
        assertThat(event(reference, "attempts")).isEqualTo("10");
    }

    @Test
    void an_event_in_whose_last_attempt_the_server_ended_is_told_no_more() throws Exception {
        String reference = parked("4787-1");
        shop.goodMood(reference);
        triedNineTimes(reference, "null");
        Await.until(() -> event(reference, "parked_at"), Objects::nonNull);
        assertThat(event(reference, "last_error")).contains("the server ended while the event was told");
        assertThat(tables.told(reference)).isEmpty();
        shop.act("parked", event(reference, "id"), "released");
        assertTold(reference, "paid");
    }

    private String parked(String merchantRef) throws Exception {
        String reference = shop.pays(merchantRef);
        shop.mood(reference, FOR_EVER);
        take(reference, merchantRef, "PAID");
        Await.until(() -> event(reference, "parked_at"), Objects::nonNull);
        return reference;
    }

    private void triedNineTimes(String reference, String lastError) throws Exception {
        tables.change("update gerbang_event set parked_at = null, attempts = 9, next_attempt_at = 0, last_error = "
                + lastError + " where id = '" + event(reference, "id") + "'");
    }

    /** The reference of a payment that is paid, and told. */
    private String paid(String merchantRef) throws Exception {
        String reference = shop.pays(merchantRef);
        take(reference, merchantRef, "PAID");
        assertTold(reference, "paid");
        return reference;
    }

    private void take(String reference, String merchantRef, String status) throws Exception {
        assertThat(shop.take(Post.paid(reference, merchantRef).status(status)).status())
                .isEqualTo(200);
    }

    /** A column of the first event of a payment. */
    private String event(String reference, String column) throws Exception {
        return tables.one(
                "select " + column + " from gerbang_event where number_in_payment = 1 and payment_id ="
                        + " (select id from gerbang_payment where reference = ?)",
                reference);
    }
}
