package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What callbacks do to payments: once, in every order, and not at all if they do not fit. */
class LedgerIT extends ShopIT {

    private static final Answer TAKEN = new Answer(200, "application/json", "{\"success\":true}");

    private static final List<String> STATUSES = List.of("PAID", "EXPIRED", "FAILED", "REFUND");
    private static final Map<String, String> END = Map.of(
            "paid", "PAID",
            "paid late", "PAID",
            "expired", "EXPIRED",
            "failed", "FAILED",
            "refunded", "REFUNDED");
    private static final List<String> TABLES = List.of("gerbang_payment", "gerbang_callback", "gerbang_event");

    private final Tables tables = WORLD.tables;

    @Test
    void a_thousand_copies_of_a_callback_are_one_transition_and_one_event() throws Exception {
        String reference = shop.pays("4711-1");
        Post paid = Post.paid(reference, "4711-1");
        assertThat(Crowd.of(16, 1000, () -> shop.take(paid))).hasSize(1000).containsOnly(TAKEN);
        assertTold(reference, "paid");
        assertThat(events(reference)).containsExactly("PaymentPaid");
        assertThat(callbacks(reference)).containsExactly("CHANGED");
    }

    static Stream<List<String>> everyOrder() {
        return orders(STATUSES).stream();
    }

    private static List<List<String>> orders(List<String> words) {
        if (words.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : words) {
            List<String> others = new ArrayList<>(words);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void in_every_order_of_arrival_the_end_is_refunded_and_the_shop_knows_whether_it_was_paid(List<String> order)
            throws Exception {
        String merchantRef = "4712-" + String.join("-", order);
        String reference = shop.pays(merchantRef);
        for (String status : order) {
            assertThat(shop.take(Post.paid(reference, merchantRef).status(status)))
                    .isEqualTo(TAKEN);
        }
        assertThat(tables.status(reference)).isEqualTo("REFUNDED");
        List<String> expected = toBeTold(order);
        assertTold(reference, expected.toArray(String[]::new));
        assertThat(callbacks(reference)).hasSize(4);
    }

    /** The first end without money is told, money always is, and a refund ends it. */
    private static List<String> toBeTold(List<String> order) {
        List<String> heard = order.subList(0, order.indexOf("REFUND"));
        boolean paid = heard.contains("PAID");
        List<String> words = new ArrayList<>();
        List<String> unpaid = paid ? heard.subList(0, heard.indexOf("PAID")) : heard;
        unpaid.stream().limit(1).forEach(first -> words.add(first.toLowerCase(Locale.ROOT)));
        if (paid) {
            words.add(unpaid.isEmpty() ? "paid" : "paid late");
        }
        words.add(paid ? "refunded" : "refunded without paid");
        return words;
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** Each a life of its own, which the seed makes again: statuses lost, doubled, and as bytes that came before or not. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_comes_in_whatever_order_money_is_told_once_and_a_refund_ends_it(int seed) throws Exception {
        Random random = new Random(seed);
        String merchantRef = "4724-" + seed;
        String reference = shop.pays(merchantRef);
        List<String> came = new ArrayList<>();
        for (int i = random.nextInt(10); i >= 0; i--) {
            String status = STATUSES.get(random.nextInt(STATUSES.size()));
            came.add(status);
            Post post = Post.paid(reference, merchantRef).status(status);
            assertThat(shop.take(random.nextBoolean() ? post : post.with("note", String.valueOf(i))))
                    .isEqualTo(TAKEN);
        }
        boolean refunded = came.contains("REFUND");
        List<String> expected = refunded ? toBeTold(came) : toBeTold(with(came, "REFUND"));
        if (!refunded) {
            expected.remove(expected.size() - 1);
        }
        assertTold(reference, expected.toArray(String[]::new));
        assertThat(events(reference)).hasSameSizeAs(expected);
        assertThat(tables.status(reference))
                .isEqualTo(END.get(refunded ? "refunded" : expected.get(expected.size() - 1)));
    }

    private static List<String> with(List<String> words, String last) {
        List<String> more = new ArrayList<>(words);
        more.add(last);
        return more;
    }

    @Test
    void all_at_once_the_end_is_the_same() throws Exception {
        for (int attempt = 1; attempt <= 10; attempt++) {
            String merchantRef = "4713-" + attempt;
            String reference = shop.pays(merchantRef);
            Post post = Post.paid(reference, merchantRef);
            List<Callable<Answer>> atOnce = STATUSES.stream()
                    .<Callable<Answer>>map(status -> () -> shop.take(post.status(status)))
                    .toList();
            assertThat(Crowd.of(4, atOnce)).containsOnly(TAKEN);
            assertThat(tables.status(reference)).isEqualTo("REFUNDED");
            int events = events(reference).size();
            List<String> told = Await.until(() -> tables.told(reference), now -> now.size() >= events);
            assertThat(told).last().isEqualTo(paid(told) ? "refunded" : "refunded without paid");
        }
    }

    private static boolean paid(List<String> told) {
        return told.contains("paid") || told.contains("paid late");
    }

    @ParameterizedTest
    @CsvSource({
        "total_amount, 50001, AMOUNT",
        "total_amount, 49999, AMOUNT",
        "total_amount, 0, AMOUNT",
        "merchant_ref, '\"4711-1\"', MERCHANT_REF",
        "merchant_ref, null, MERCHANT_REF",
        "status, '\"SETTLED\"', STATUS",
        "is_closed_payment, 0, NOT_OURS",
    })
    void what_does_not_fit_moves_nothing_and_is_told_once_however_often_it_comes(
            String field, String json, String reason) throws Exception {
        String merchantRef = "4714-" + field + "-" + json.replace('"', '-');
        String reference = shop.pays(merchantRef);
        Post odd = Post.paid(reference, merchantRef).with(field, json);
        assertThat(Crowd.of(8, 24, () -> shop.take(odd))).containsOnly(TAKEN);
        // the same in other bytes, and with fields that say nothing about the payment
        assertThat(shop.take(Post.signed(odd.body().replaceAll("\\s", "")))).isEqualTo(TAKEN);
        assertThat(shop.take(odd.with("note", "\"once more\""))).isEqualTo(TAKEN);
        assertThat(tables.status(reference)).isEqualTo("PENDING");
        assertTold(reference, "mismatch " + reason);
        assertThat(mismatches(reference)).containsExactly(reason);
        assertThat(events(reference)).containsExactly("PaymentMismatch");
        // and what fits is still taken
        assertThat(shop.take(Post.paid(reference, merchantRef))).isEqualTo(TAKEN);
        assertTold(reference, "mismatch " + reason, "paid");
    }

    @Test
    void other_wrong_figures_are_another_mismatch() throws Exception {
        String reference = shop.pays("4715-1");
        Post paid = Post.paid(reference, "4715-1");
        shop.take(paid.with("total_amount", "50001"));
        shop.take(paid.with("total_amount", "50002"));
        assertThat(mismatches(reference)).containsExactly("AMOUNT", "AMOUNT");
        assertTold(reference, "mismatch AMOUNT", "mismatch AMOUNT");
    }

    @Test
    void a_closed_payment_that_was_never_made_is_a_mismatch_and_acknowledged() throws Exception {
        Post strange = Post.paid("DEV-T9999", "4716-1");
        assertThat(shop.take(strange)).isEqualTo(TAKEN);
        assertTold("DEV-T9999", "mismatch NOT_OURS");
        assertThat(shop.take(strange)).isEqualTo(TAKEN);
        assertThat(mismatches("DEV-T9999")).containsExactly("NOT_OURS");
        assertThat(tables.all("select id from gerbang_payment where reference = 'DEV-T9999'"))
                .isEmpty();
    }

    @Test
    void another_transaction_under_the_name_of_ours_is_not_ours() throws Exception {
        String reference = shop.pays("4717-1");
        assertThat(shop.take(Post.paid("DEV-T9998", "4717-1"))).isEqualTo(TAKEN);
        assertTold("DEV-T9998", "mismatch NOT_OURS");
        assertThat(tables.status(reference)).isEqualTo("PENDING");
    }

    @Test
    void with_fees_on_the_customer_the_whole_of_it_is_paid() throws Exception {
        JsonObject payment =
                shop.create("fees-on-customer", "4718-1", "BRIVA", Shop.AMOUNT).json();
        String reference = payment.getString("reference");
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        assertThat(tables.bodies("payment_id = ?", payment.getString("id")))
                .singleElement()
                .asString()
                .contains("\"total_amount\":54250", "\"fee_customer\":4250");
        assertThat(tables.one("select amount from gerbang_payment where reference = ?", reference))
                .isEqualTo("50000");
    }

    @Test
    void what_is_paid_into_an_open_payment_under_the_name_of_an_attempt_does_not_pay_the_attempt() throws Exception {
        String reference = shop.pays("4729-1");
        Post open = Post.paid("DEV-T0003OPEN4729", "4729-1")
                .with("is_closed_payment", "0")
                .with("total_amount", "1");
        assertThat(shop.take(open).status()).isEqualTo(200);
        assertTold("DEV-T0003OPEN4729", "mismatch NOT_OURS");
        assertThat(tables.status(reference)).isEqualTo("PENDING");
    }

    @Test
    void figures_of_a_callback_do_not_vouch_for_the_next_one() throws Exception {
        String reference = shop.pays("4730-1");
        Post expired = Post.paid(reference, "4730-1").status("EXPIRED").with("fee_customer", "100000");
        assertThat(shop.take(expired).status()).isEqualTo(200);
        assertThat(shop.take(Post.paid(reference, "4730-1").with("total_amount", "150000"))
                        .status())
                .isEqualTo(200);
        assertTold(reference, "expired", "mismatch AMOUNT");
        assertThat(tables.status(reference)).isEqualTo("EXPIRED");
    }

    @Test
    void what_is_paid_into_an_open_payment_is_a_payment_of_its_own() throws Exception {
        Post paid = Post.paid("DEV-T7777", "OPEN-1").with("is_closed_payment", "0");
        assertThat(Crowd.of(16, 64, () -> shop.take(paid))).containsOnly(TAKEN);
        assertTold("DEV-T7777", "paid");
        assertThat(tables.status("DEV-T7777")).isEqualTo("PAID");
        assertThat(events("DEV-T7777")).containsExactly("PaymentPaid");
        // the customer pays into it once more
        assertThat(shop.take(paid.with("reference", "\"DEV-T7778\""))).isEqualTo(TAKEN);
        assertTold("DEV-T7778", "paid");
    }

    /** Prints what README says of it: add {@code -Dgerbang.test.database=postgresql -Dgerbang.test.payments=10000}. */
    @Test
    @EnabledIfSystemProperty(named = "gerbang.test.database", matches = "postgresql")
    void a_paid_payment_takes_so_many_bytes() throws Exception {
        int payments = Integer.getInteger("gerbang.test.payments", 500);
        List<Long> before = sizes();
        AtomicInteger number = new AtomicInteger();
        Crowd.of(8, payments, () -> {
            String merchantRef = "INV-2026-" + number.incrementAndGet();
            String reference = shop.pays(merchantRef);
            return shop.take(Post.paid(reference, merchantRef));
        });
        Await.until(() -> tables.one("select count(*) from gerbang_event where delivered_at is null"), "0"::equals);
        List<Long> after = sizes();
        long total = 0;
        for (int i = 0; i < TABLES.size(); i++) {
            long each = (after.get(i) - before.get(i)) / payments;
            total += each;
            System.out.println(TABLES.get(i) + ": " + each + " bytes for each of " + payments + " payments");
        }
        assertThat(total).as("bytes").isBetween(2_000L, 6_000L);
    }

    /** What PostgreSQL's tables take with their indexes. */
    private List<Long> sizes() throws Exception {
        List<Long> sizes = new ArrayList<>();
        for (String table : TABLES) {
            sizes.add(Long.valueOf(tables.one("select pg_total_relation_size('" + table + "')")));
        }
        return sizes;
    }

    /** What the shop was told of a payment, once it was told so much. */
    private List<String> events(String reference) throws Exception {
        return tables.all(
                "select e.type from gerbang_event e join gerbang_payment p on e.payment_id = p.id"
                        + " where p.reference = ? order by e.number_in_payment",
                reference);
    }

    private List<String> callbacks(String reference) throws Exception {
        return tables.all(
                "select c.outcome from gerbang_callback c join gerbang_payment p on c.payment_id = p.id"
                        + " where p.reference = ?",
                reference);
    }

    private List<String> mismatches(String reference) throws Exception {
        return tables.all("select reason from gerbang_mismatch where reference = ?", reference);
    }
}
