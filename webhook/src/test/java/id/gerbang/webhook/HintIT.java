package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gateway that does not sign its callbacks: they are hints, and the gateway is asked. The account {@code kropay} gets the
 * gateway's callbacks, {@code warung} gets none of them.
 */
class HintIT extends ShopIT {

    private static final String STATUS = "/kropay/api/v1/payment/status/{reference}";
    private static final int PER_MINUTE = 480;
    private static final int FORGERIES = Integer.getInteger("gerbang.test.forgeries");
    private static final long SIX_MINUTES = Duration.ofMinutes(6).toMillis();

    private final Tables tables = WORLD.tables;

    @AfterEach
    void nothing_is_due() throws Exception {
        tables.leaveAlone();
    }

    @Test
    void what_the_gateway_confirms_is_paid_and_told() throws Exception {
        double asked = shop.metric("gerbang_questions_total", "account=\"kropay\"");
        String reference = shop.paysByKropay("kropay", "K100-1");
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        assertThat(shop.metric("gerbang_questions_total", "account=\"kropay\"")).isEqualTo(asked + 1);
        // a hint is a callback too: nothing was lost
        assertThat(shop.metric("gerbang_recovered_total", "account=\"kropay\"")).isZero();
        assertThat(WORLD.log())
                .containsPattern(
                        "account=kropay outcome=HINT status=200 reference=" + reference + " payment=[0-9a-f-]{36} ms");
        assertThat(tables.status(reference)).isEqualTo("PAID");
        // the callback says paid; what is stored is what the gateway said when it was asked
        assertThat(tables.created("snapshot", "K100-1")).contains("\"gatewayStatus\":\"success\"");
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(1);
        assertThat(WORLD.gateways.kropay(reference).getJsonArray("callbacks")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid", "success", "failed", "expired"})
    void what_the_gateway_does_not_confirm_changes_nothing(String word) throws Exception {
        String reference = shop.paysByKropay("warung", "K101-" + word);
        assertTaken(shop.take(Post.hint("warung", reference, "K101-" + word, Shop.AMOUNT, word)));
        Await.until(() -> WORLD.gateways.statusCalls(reference), calls -> calls == 1);
        tables.awaitAnswered("K101-" + word);
        assertThat(tables.status(reference)).isEqualTo("PENDING");
        assertThat(tables.told(reference)).isEmpty();
    }

    @Test
    void none_of_a_hints_figures_reaches_the_payment_or_its_event() throws Exception {
        String reference = shop.paysByKropay("warung", "K102-1");
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, "K999-9", 7_770_007, "failed")));
        assertTold(reference, "paid");
        long total =
                WORLD.gateways.kropay(reference).getJsonNumber("total_amount").longValueExact();
        assertThat(tables.created("snapshot", "K102-1"))
                .contains("\"amountToPay\":" + total, "\"merchantRef\":\"K102-1\"");
        assertThat(tables.all("select body from gerbang_event where body like ?", "%" + reference + "%"))
                .singleElement()
                .asString()
                .contains("K102-1")
                .doesNotContain("7770007", "K999-9", "failed");
    }

    @Test
    void nothing_is_asked_or_stored_about_a_payment_that_is_not_known() throws Exception {
        int size = tables.size();
        assertRefused(404, shop.take(Post.hint("kropay", "PG-20260529FFFF", "K103-1", Shop.AMOUNT, "paid")));
        // nor is another account's known here
        String others = shop.paysByKropay("warung", "K103-2");
        assertRefused(404, shop.take(Post.hint("kropay", others, "K103-2", Shop.AMOUNT, "paid")));
        String tripays = shop.pays("K103-3");
        assertRefused(404, shop.take(Post.hint("kropay", tripays, "K103-3", Shop.AMOUNT, "paid")));
        assertThat(WORLD.toGateways.asked()).noneMatch(path -> path.contains("PG-20260529FFFF"));
        assertThat(WORLD.gateways.statusCalls(others)).isZero();
        assertThat(tables.size()).isEqualTo(size + 2);
    }

    static Stream<String> notReferences() {
        return Stream.of(
                "..",
                "../status/PG-1",
                "PG-1/../PG-2",
                "PG-1%2f..%2fPG-2",
                "%2e%2e",
                ".PG-1",
                "PG-1?x=1",
                "PG-1#x",
                "PG 1",
                "PG-1\\u0000",
                "PG-1\\r\\nX: y",
                "https://evil.example/PG-1",
                "P" + "G".repeat(64),
                "");
    }

    @ParameterizedTest
    @MethodSource("notReferences")
    void what_is_no_reference_is_refused_and_never_part_of_an_address(String reference) throws Exception {
        int asked = WORLD.toGateways.asked().size();
        int size = tables.size();
        assertRefused(400, shop.take(Post.hint("kropay", reference, "K104-1", Shop.AMOUNT, "paid")));
        assertThat(WORLD.toGateways.asked().stream().skip(asked))
                .allMatch(path -> path.matches(".*/status/PG-[0-9A-Z-]+"));
        assertThat(tables.size()).isEqualTo(size);
    }

    @Test
    void a_payment_that_is_paid_is_not_asked_about_any_more() throws Exception {
        String reference = shop.paysByKropay("kropay", "K105-1");
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        int calls = WORLD.gateways.statusCalls(reference);
        assertTaken(shop.take(Post.hint("kropay", reference, "K105-1", Shop.AMOUNT, "failed")));
        assertThat(tables.created("next_check_at", "K105-1")).isNull();
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(calls);
    }

    @Test
    void a_payment_that_was_given_up_may_still_be_paid() throws Exception {
        String reference = shop.paysByKropay("warung", "K106-1");
        WORLD.gateways.act(reference, "expire");
        tables.makeDue("K106-1");
        assertTold(reference, "expired");
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, "K106-1", Shop.AMOUNT, "paid")));
        tables.makeDue("K106-1");
        assertTold(reference, "expired", "paid late");
    }

    @Test
    void a_payment_that_was_given_up_long_ago_is_not_asked_about() throws Exception {
        String reference = shop.paysByKropay("warung", "K107-1");
        WORLD.gateways.act(reference, "expire");
        tables.makeDue("K107-1");
        assertTold(reference, "expired");
        tables.change("update gerbang_payment set created_at = created_at - 90000000,"
                + " expires_at = expires_at - 90000000 where created_ref = 'K107-1'");
        assertTaken(shop.take(Post.hint("warung", reference, "K107-1", Shop.AMOUNT, "paid")));
        assertThat(tables.created("next_check_at", "K107-1")).isNull();
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(1);
    }

    @Test
    void while_the_gateway_still_says_pending_it_is_asked_again() throws Exception {
        String reference = shop.paysByKropay("warung", "K108-1");
        assertTaken(shop.take(Post.hint("warung", reference, "K108-1", Shop.AMOUNT, "paid")));
        Await.until(() -> WORLD.gateways.statusCalls(reference), calls -> calls == 1);
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        assertThat(WORLD.gateways.statusCalls(reference)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "warung, 502, 1",
        "warung, 403-html, 1",
        "warung, cut-before, 4",
        "warung, cut-body, 2",
        "hasty, delay&delay_ms=4000, 1"
    })
    void what_is_paid_while_the_gateway_does_not_answer_is_found_when_it_does(String account, String kind, int times)
            throws Exception {
        String merchantRef = "K109-" + kind.replaceAll("&.*", "");
        String reference = shop.paysByKropay(account, merchantRef);
        WORLD.gateways.fault(STATUS, kind, times);
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint(account, reference, merchantRef, Shop.AMOUNT, "paid")));
        tables.awaitAnswered(merchantRef);
        assertThat(tables.status(reference)).isEqualTo("PENDING");
        tables.makeDue(merchantRef);
        assertTold(reference, "paid");
    }

    @Test
    void a_hint_that_waited_while_the_payment_was_asked_about_has_it_asked_no_second_time() throws Exception {
        String reference = shop.paysByKropay("warung", "K150-1");
        assertTaken(tables.changeBefore(
                () -> shop.take(Post.hint("warung", reference, "K150-1", Shop.AMOUNT, "paid")),
                "reference = '" + reference + "'",
                () -> {
                    long now = Instant.now().toEpochMilli();
                    long until = now + SIX_MINUTES;
                    return "turn = 2, checked_at = %d, check_until = %d, next_check_at = %d"
                            .formatted(now, until, until);
                }));
        assertThat(tables.one("select next_check_at - checked_at from gerbang_payment where reference = ?", reference))
                .isEqualTo(SIX_MINUTES + "");
        assertThat(WORLD.gateways.statusCalls(reference)).isZero();
    }

    @Test
    void a_flood_of_forgeries_pays_nothing_and_is_asked_about_within_bounds() throws Exception {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            references.add(shop.paysByKropay("warung", "K116-" + i));
        }
        int calls = WORLD.gateways.statusCalls();
        int known = Integer.parseInt(tables.one("select count(*) from gerbang_payment"));
        long warned = refusals();
        long begun = System.nanoTime();
        List<Callable<Answer>> flood = new ArrayList<>();
        for (int i = 0; i < FORGERIES / 2; i++) {
            String reference = references.get(i % references.size());
            String merchantRef = "K116-" + i;
            flood.add(() -> shop.take(Post.hint("warung", reference, merchantRef, 1, "paid")));
            flood.add(() -> shop.take(Post.hint("warung", "PG-X" + merchantRef, merchantRef, Shop.AMOUNT, "paid")));
        }
        List<Answer> answers = Crowd.of(16, flood);
        int asked = WORLD.gateways.statusCalls() - calls;
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(FORGERIES / 2);
        assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(FORGERIES / 2);
        // those of five seconds at once, and then one for each part of the minute that has gone by
        assertThat(asked)
                .isPositive()
                .isLessThanOrEqualTo((int) (PER_MINUTE / 12 + took.toMillis() * PER_MINUTE / 60_000) + 1);
        assertThat(WORLD.toGateways.asked()).noneMatch(path -> path.contains("PG-X"));
        assertThat(tables.all("select status from gerbang_payment where created_ref like 'K116-%'"))
                .hasSize(60)
                .containsOnly("PENDING");
        assertThat(Integer.parseInt(tables.one("select count(*) from gerbang_payment")))
                .isEqualTo(known);
        assertThat(shop.metric("gerbang_questions_suppressed_total", "account=\"warung\""))
                .isPositive();
        // of each payment one in five seconds
        assertThat(WORLD.log().lines().filter(line -> references.stream().anyMatch(line::contains)))
                .hasSizeBetween(1, 60 * (int) (took.toSeconds() / 5 + 1));
        assertThat(refusals() - warned).isLessThanOrEqualTo(took.toMinutes() + 1);
    }

    private static long refusals() throws IOException {
        return WORLD.log()
                .lines()
                .filter(line -> line.contains("callbacks for warung were refused"))
                .count();
    }

    @Test
    void while_the_database_is_away_a_hint_is_not_taken() throws Exception {
        String reference = shop.paysByKropay("warung", "K118-1");
        tables.goAway();
        try {
            assertRefused(503, shop.take(Post.hint("warung", reference, "K118-1", Shop.AMOUNT, "paid")));
        } finally {
            tables.comeBack();
        }
        WORLD.gateways.act(reference, "pay");
        assertTaken(shop.take(Post.hint("warung", reference, "K118-1", Shop.AMOUNT, "paid")));
        assertTold(reference, "paid");
    }

    @Test
    void an_outage_does_not_fill_the_log() throws Exception {
        String reference = shop.paysByKropay("warung", "K127-1");
        long logged = WORLD.log().length();
        tables.goAway();
        try {
            for (int i = 0; i < 5; i++) {
                assertRefused(503, shop.take(Post.hint("warung", reference, "K127-1", Shop.AMOUNT, "paid")));
            }
        } finally {
            tables.comeBack();
        }
        assertThat(WORLD.log().substring((int) logged).split("callbacks for warung could not be stored", -1))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(WORLD.log().substring((int) logged)).doesNotContain("persistence.session.gerbang");
    }
}
