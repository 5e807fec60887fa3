package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a day the gateway's list is gone through: for refunds that nobody told, and for payments that the ledger lacks. */
class SweepIT extends ShopIT {

    private static final String LIST = "/merchant/transactions";
    private static final int PER_MINUTE = 480;

    private final Tables tables = WORLD.tables;

    /** Gateway and database have a clock each, and the gateway's is in whole seconds. */
    @BeforeEach
    void the_ledger_has_known_its_accounts_for_a_minute() throws Exception {
        tables.change("update gerbang_sweep set known_since = known_since - 60000");
    }

    @Test
    void a_refund_whose_callback_was_lost_is_found() throws Exception {
        String reference = paid("tripay", "S100-1");
        String stays = paid("tripay", "S100-2");
        loseCallbacks();
        WORLD.gateways.act(reference, "refund");
        sweep("tripay");
        assertTold(reference, "paid", "refunded");
        assertThat(tables.status(reference)).isEqualTo("REFUNDED");
        int asked = asked(reference).size();
        sweep("tripay");
        // what stands where the ledger has it is not asked about
        assertThat(asked(reference)).hasSize(asked);
        assertThat(asked(stays)).isEmpty();
        assertThat(tables.told(stays)).containsExactly("paid");
    }

    @Test
    void a_refund_that_was_asked_about_in_vain_is_asked_about_again() throws Exception {
        String reference = paid("tripay", "S112-1");
        loseCallbacks();
        WORLD.gateways.act(reference, "refund");
        WORLD.gateways.fault("/transaction/detail", "502", 1);
        sweep("tripay");
        Await.until(
                () -> tables.all(
                        "select id from gerbang_payment where reference = ? and checked_at > 0 and check_until is null",
                        reference),
                asked -> asked.size() == 1);
        // five minutes have passed
        tables.endTrouble();
        tables.change(
                "update gerbang_payment set next_check_at = next_check_at - 300000 where reference = ?", reference);
        assertTold(reference, "paid", "refunded");
    }

    @Test
    void a_row_that_makes_no_sense_holds_up_no_other_refund_on_its_page() throws Exception {
        String older = paid("again", "S150-1");
        String poison = paid("again", "S150-2");
        loseCallbacks();
        WORLD.gateways.act(older, "refund");
        WORLD.gateways.act(poison, "refund");
        tables.change("update gerbang_payment set status = 'NONSENSE' where reference = ?", poison);
        sweep("again");
        assertTold(older, "paid", "refunded");
        tables.change("delete from gerbang_payment where reference = ?", poison);
    }

    @Test
    void a_refund_of_long_ago_is_not_looked_for() throws Exception {
        String reference = paid("tripay", "S101-1");
        loseCallbacks();
        WORLD.gateways.act(reference, "refund");
        sweepIn(Duration.ofDays(61), "tripay");
        assertThat(tables.told(reference)).containsExactly("paid");
        sweepIn(Duration.ofDays(59), "tripay");
        assertTold(reference, "paid", "refunded");
    }

    @Test
    void one_that_was_paid_after_it_was_given_up_is_found() throws Exception {
        String reference = shop.pays("S102-1");
        WORLD.gateways.act(reference, "expire");
        assertTold(reference, "expired");
        loseCallbacks();
        WORLD.gateways.act(reference, "pay");
        sweepIn(Duration.ofDays(8), "tripay");
        assertThat(tables.told(reference)).containsExactly("expired");
        sweepIn(Duration.ofDays(6), "tripay");
        assertTold(reference, "expired", "paid late");
    }

    @Test
    void what_the_list_says_is_not_believed_by_itself() throws Exception {
        String reference = paid("tripay", "S103-1");
        WORLD.toGateways.garble("\"PAID\",\"note\":null,\"created_at\"", "\"REFUND\",\"note\":null,\"created_at\"");
        sweep("tripay");
        WORLD.toGateways.cutRepliesTo();
        Await.until(() -> asked(reference), asked -> !asked.isEmpty());
        assertThat(tables.told(reference)).containsExactly("paid");
        assertThat(tables.status(reference)).isEqualTo("PAID");
    }

    @Test
    void what_is_paid_and_the_ledger_lacks_is_told_once_within_the_bound() throws Exception {
        List<String> lacked = new ArrayList<>();
        loseCallbacks();
        for (int i = 0; i < 55; i++) {
            String reference = another("T0003", "S104-" + i);
            WORLD.gateways.act(reference, "pay");
            lacked.add(reference);
        }
        String open = another("T0003", "S104-open");
        String expired = another("T0003", "S104-expired");
        WORLD.gateways.act(expired, "expire");
        int before = WORLD.toGateways.asked().size();
        long begun = System.nanoTime();
        sweep("tripay");
        int calls = WORLD.toGateways.asked().size() - before;
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        for (String reference : lacked) {
            assertTold(reference, "mismatch NOT_OURS");
        }
        assertThat(calls)
                .isGreaterThan(55)
                .isLessThanOrEqualTo((int) (PER_MINUTE / 24 + took.toMillis() * PER_MINUTE / 60_000) + 2);
        sweep("tripay");
        for (String reference : lacked) {
            assertThat(asked(reference)).hasSize(1);
            assertThat(tables.told(reference)).containsExactly("mismatch NOT_OURS");
        }
        assertThat(tables.told(open)).isEmpty();
        assertThat(tables.told(expired)).isEmpty();
        assertThat(asked(open)).isEmpty();
        assertThat(tables.all("select reference from gerbang_payment where reference = ?", lacked.get(0)))
                .isEmpty();
    }

    @Test
    void what_was_there_before_the_ledger_or_is_another_accounts_is_left_alone() throws Exception {
        String neighbour = paid("again", "S105-1");
        loseCallbacks();
        String old = another("T0003", "S105-2");
        WORLD.gateways.act(old, "pay");
        long later = Instant.now().plusSeconds(60).toEpochMilli();
        String known = tables.one("select known_since from gerbang_sweep where account = 'tripay'");
        tables.change("update gerbang_sweep set known_since = ? where account = 'tripay'", later);
        sweep("tripay");
        assertThat(asked(old)).isEmpty();
        tables.change("update gerbang_sweep set known_since = ? where account = 'tripay'", Long.valueOf(known));
        sweep("tripay");
        assertTold(old, "mismatch NOT_OURS");
        assertThat(tables.told(neighbour)).containsExactly("paid");
    }

    @Test
    void of_a_merchant_with_other_shops_only_what_has_a_name_of_this_one_is_told() throws Exception {
        shop.create("fees-on-customer", "S106-1", "BRIVA", Shop.AMOUNT);
        loseCallbacks();
        String others = another("T0002", "S106-2");
        String twice = another("T0002", "S106-1");
        WORLD.gateways.act(others, "pay");
        WORLD.gateways.act(twice, "pay");
        sweep("fees-on-customer");
        assertTold(twice, "mismatch NOT_OURS");
        assertThat(asked(others)).isEmpty();
        assertThat(tables.told(others)).isEmpty();
    }

    @Test
    void what_came_into_an_open_payment_is_no_mismatch() throws Exception {
        String named = shop.createOpen("live", "BRIVA", "S107-1").body();
        String nameless = shop.createOpen("live", "BRIVA", "").body();
        loseCallbacks();
        String first = WORLD.gateways.payInto(named, 20_000);
        String second = WORLD.gateways.payInto(nameless, 30_000);
        sweep("live");
        assertTold(first, "paid");
        // whose it is its own list says
        assertThat(tables.told(second)).isEmpty();
        tables.change("update gerbang_open_payment set next_look_at = 0 where uuid = ?", nameless);
        assertTold(second, "paid");
    }

    @Test
    void every_page_is_gone_through_and_a_gateway_that_is_down_is_asked_for_the_rest_later() throws Exception {
        List<String> refunded = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            refunded.add(paid("again", "S108-" + i));
        }
        loseCallbacks();
        for (String reference : refunded) {
            WORLD.gateways.act(reference, "refund");
        }
        int before = WORLD.toGateways.asked().size();
        WORLD.gateways.fault(LIST, "delay&delay_ms=1", 1);
        WORLD.gateways.fault(LIST, "502", 1);
        isAt("again", 1, 0);
        Await.until(() -> sweepOf("again", "failures"), "1"::equals);
        assertThat(untilNext("again")).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        sweep("again");
        for (String reference : refunded) {
            assertTold(reference, "paid", "refunded");
        }
        // not from the start
        assertThat(pages(before)).startsWith("REFUND 1", "REFUND 2", "REFUND 2").doesNotContain("PAID 1");
    }

    @Test
    void a_page_that_somebody_has_is_nobody_elses_until_that_one_is_thought_dead() throws Exception {
        String reference = paid("tripay", "S109-1");
        loseCallbacks();
        WORLD.gateways.act(reference, "refund");
        int before = WORLD.toGateways.asked().size();
        WORLD.gateways.fault(LIST, "delay&delay_ms=2000", 1);
        isAt("tripay", 1, 0);
        Await.until(() -> untilNext("tripay"), wait -> wait.compareTo(Duration.ofMinutes(29)) > 0);
        // another node has it now; whoever comes back to life with it stores what it has, and turns no page
        isAt("tripay", 1, Long.MAX_VALUE);
        assertTold(reference, "paid", "refunded");
        sweep("tripay");
        assertThat(pages(before)).startsWith("REFUND 1", "REFUND 1").doesNotContain("PAID 1");
        assertThat(tables.told(reference)).containsExactly("paid", "refunded");
    }

    @Test
    void a_page_that_can_never_be_had_is_given_up_and_the_rest_is_gone_through() throws Exception {
        String reference = paid("tripay", "S110-1");
        loseCallbacks();
        WORLD.gateways.act(reference, "refund");
        tables.change("update gerbang_sweep set failures = 10 where account = 'tripay'");
        WORLD.gateways.fault(LIST, "502", 2);
        makeDue("tripay");
        Await.until(() -> sweepOf("tripay", "failures"), "11"::equals);
        assertThat(untilNext("tripay")).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        tables.endTrouble();
        makeDue("tripay");
        Await.until(() -> sweepOf("tripay", "page"), "2"::equals);
        Await.until(WORLD::log, log -> log.contains("page 1 of what tripay lists as PAID is given up"));
        sweep("tripay");
        assertTold(reference, "paid", "refunded");
    }

    @Test
    void a_gateway_without_a_list_is_not_swept() throws Exception {
        assertThat(tables.all("select account from gerbang_sweep"))
                .contains("tripay", "live", "again")
                .doesNotContain("kropay", "warung");
    }

    private String paid(String account, String merchantRef) throws Exception {
        String reference =
                shop.create(account, merchantRef, "BRIVA", Shop.AMOUNT).json().getString("reference");
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        return reference;
    }

    /** Makes one at the gateway of which the ledger does not know. */
    private static String another(String merchant, String merchantRef) {
        Map<String, String> keys = merchant.equals("T0003")
                ? Map.of("gerbang.tripay.api-key", Canary.API_KEY, "gerbang.tripay.private-key", Canary.PRIVATE_KEY)
                : Map.of(
                        "gerbang.tripay.api-key",
                        "DEV-customer-fee-key",
                        "gerbang.tripay.private-key",
                        "customer-fee-private-key");
        Map<String, String> config = new HashMap<>(keys);
        config.put("gerbang.tripay.mode", "sandbox");
        config.put("gerbang.tripay.merchant-code", merchant);
        config.put("gerbang.tripay.base-url", WORLD.gateways.url() + "/tripay/api-sandbox");
        config.put("gerbang.public-url", "http://127.0.0.1:9");
        try (Payments program = Payments.connect(config)) {
            Payment made = program.create(PaymentRequest.builder()
                    .account("tripay")
                    .channel("BRIVA")
                    .merchantRef(merchantRef)
                    .amount(Rupiah.of(Shop.AMOUNT))
                    .customer(Customer.of("Siti", "siti@shop.example", null))
                    .items(OrderItem.of("Kopi", Rupiah.of(Shop.AMOUNT), 1))
                    .build());
            return Objects.requireNonNull(made.getReference());
        }
    }

    private static void loseCallbacks() {
        WORLD.toShop.leadTo(URI.create("http://127.0.0.1:9"));
    }

    /** Goes through as much of the list as when that time has gone by since the last way through it. */
    private void sweepIn(Duration time, String account) throws Exception {
        tables.change(
                "update gerbang_sweep set swept_until = ? where account = ?",
                Instant.now().plus(time).toEpochMilli(),
                account);
        sweep(account);
    }

    /** Goes through the list now, and waits until that is done. */
    private void sweep(String account) throws Exception {
        String before = sweepOf(account, "swept_until");
        makeDue(account);
        Await.until(() -> sweepOf(account, "swept_until"), until -> !Objects.equals(until, before));
    }

    private void makeDue(String account) throws Exception {
        tables.change("update gerbang_sweep set next_at = 0 where account = ?", account);
    }

    /** It has come so far in the list of refunds, and somebody may go on then. */
    private void isAt(String account, int page, long nextAt) throws Exception {
        tables.change(
                "update gerbang_sweep set begun_at = ?, listing = 'REFUNDED', page = ?, failures = 0, next_at = ?"
                        + " where account = ?",
                System.currentTimeMillis(),
                page,
                nextAt,
                account);
    }

    /** Those that were asked for since so many requests, as "status page". */
    private static List<String> pages(int since) {
        return WORLD.toGateways.asked().stream()
                .skip(since)
                .filter(path -> path.contains(LIST))
                .map(path -> path.replaceFirst(".*[?&]page=([0-9]+).*[?&]status=([A-Z]+).*", "$2 $1"))
                .toList();
    }

    private String sweepOf(String account, String column) throws Exception {
        return tables.one("select " + column + " from gerbang_sweep where account = ?", account);
    }

    private Duration untilNext(String account) throws Exception {
        return Duration.between(Instant.now(), Instant.ofEpochMilli(Long.parseLong(sweepOf(account, "next_at"))));
    }

    /** The questions about a payment. */
    private static List<String> asked(String reference) {
        return WORLD.toGateways.asked().stream()
                .filter(path -> path.contains("/transaction/detail") && path.contains(reference))
                .toList();
    }
}
