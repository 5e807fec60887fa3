package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The callback path over HTTP: what is taken, what is refused, and what is left behind. */
class CallbackIT extends ShopIT {

    private static final int LARGEST = 64 * 1024;

    private final Tables tables = WORLD.tables;

    @Test
    void a_signed_callback_is_stored_and_acknowledged() throws Exception {
        String reference = shop.pays("4711-1");
        Post paid = Post.paid(reference, "4711-1");
        assertTaken(shop.take(paid));
        assertThat(tables.status(reference)).isEqualTo("PAID");
        assertThat(tables.bodies(
                        "outcome = 'CHANGED' and payment_id = (select id from gerbang_payment where reference = ?)",
                        reference))
                .containsExactly(paid.body());
        assertTold(reference, "paid");
    }

    @Test
    void an_upper_case_signature_is_accepted() throws Exception {
        Post paid = Post.paid(shop.pays("4712-1"), "4712-1");
        assertTaken(shop.take(paid.header(Post.SIGNATURE, paid.signature().toUpperCase(Locale.ROOT))));
    }

    static Stream<Post> forged() {
        Post paid = Post.paid("DEV-T00030000000001", "4713-1");
        String right = paid.signature();
        return Stream.of(
                paid.body(paid.body().replace("50000", "50001")),
                paid.body(paid.body() + "\n"),
                paid.body(" " + paid.body()),
                paid.body(paid.body().replace(" ", "")),
                paid.body(""),
                paid.header(Post.SIGNATURE),
                paid.header(Post.SIGNATURE, ""),
                paid.header(Post.SIGNATURE, right, right),
                paid.header(Post.SIGNATURE, right + "," + right),
                paid.header(Post.SIGNATURE, "z" + right.substring(1)),
                paid.header(Post.SIGNATURE, "0".repeat(64)),
                // signed, but with the keys of somebody else
                paid.to("fees-on-customer"));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void what_the_gateway_did_not_sign_is_refused_and_leaves_no_trace(Post forged) throws Exception {
        int size = tables.size();
        assertRefused(401, shop.take(forged));
        assertThat(tables.size()).isEqualTo(size);
    }

    @Test
    void a_body_that_ends_early_leaves_no_line_in_the_log() throws Exception {
        URI server = url.toURI();
        long logged = WORLD.log().lines().count();
        for (int i = 0; i < 20; i++) {
            try (Socket stranger = new Socket(server.getHost(), server.getPort())) {
                String begun = "POST /shop/pay/callbacks/nobody HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{";
                stranger.getOutputStream().write(begun.getBytes(US_ASCII));
                stranger.shutdownOutput();
                stranger.getInputStream().readAllBytes();
            }
        }
        assertThat(WORLD.log().lines().count()).isEqualTo(logged);
    }

    @Test
    void a_stranger_does_not_fill_the_log() throws Exception {
        Post forged = Post.paid("DEV-T00030000000001", "4713-1").header(Post.SIGNATURE, "0".repeat(64));
        assertThat(Crowd.of(16, 200, () -> shop.take(forged))).allSatisfy(answer -> assertRefused(401, answer));
        assertThat(WORLD.log().lines().filter(line -> line.contains("callbacks for tripay were refused")))
                .hasSize(1);
    }

    @Test
    void an_account_that_nobody_configured_is_not_found() throws Exception {
        assertRefused(404, shop.take(Post.paid("DEV-T1", "4714-1").to("nobody")));
    }

    @Test
    void an_account_with_a_token_takes_callbacks_behind_it() throws Exception {
        String reference =
                shop.create("hidden", "4721-1", "BRIVA", Shop.AMOUNT).json().getString("reference");
        // to the callback URL that was sent with the create
        WORLD.gateways.act(reference, "pay");
        assertTold(reference, "paid");
        Post paid = Post.paid(reference, "4721-1").to("hidden");
        assertTaken(shop.take(paid.behind("/" + Canary.CALLBACK_TOKEN)));
        assertAsOfNobody(shop.take(paid));
    }

    static Stream<String> wrongTokens() {
        String token = Canary.CALLBACK_TOKEN;
        return Stream.of(
                "",
                "/",
                "/%20",
                "/" + token.substring(1),
                "/" + token.substring(0, token.length() - 1),
                "/" + token + "x",
                "/" + token + "/",
                "/" + token + "/x",
                "/x/" + token,
                "//x",
                "/" + token.toLowerCase(Locale.ROOT),
                "/" + token.replace("-", "%2D"),
                "/" + token.replace("C", "%43"),
                "/" + token + "%2F",
                "/***",
                "/" + "x".repeat(4000),
                "?token=" + token,
                ";token=" + token);
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void without_its_token_an_account_is_as_one_that_nobody_configured(String wrong) throws Exception {
        String reference =
                shop.create("hidden", "4722-1", "BRIVA", Shop.AMOUNT).json().getString("reference");
        int size = tables.size();
        assertAsOfNobody(shop.take(Post.paid(reference, "4722-1").to("hidden").behind(wrong)));
        assertThat(tables.size()).isEqualTo(size);
        assertThat(tables.status(reference)).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/null", "/%20", "/***", "/CANARY-callback_token-3b77", "/x/y", "/callback-token"})
    void an_account_without_a_token_takes_nothing_behind_its_name(String rest) throws Exception {
        Post paid = Post.paid(shop.pays("4723-1"), "4723-1");
        int size = tables.size();
        assertAsOfNobody(shop.take(paid.behind(rest)));
        assertAsOfNobody(shop.take(paid.to("nobody").behind(rest)));
        assertThat(tables.size()).isEqualTo(size);
        assertTaken(shop.take(paid));
    }

    @Test
    void a_url_without_the_token_is_a_line_in_the_log_and_a_stranger_does_not_fill_it() throws Exception {
        Post forged = Post.paid("DEV-T00030000000001", "4713-1")
                .header(Post.SIGNATURE, "0".repeat(64))
                .to("hidden");
        for (int i = 0; i < 20; i++) {
            assertAsOfNobody(shop.take(forged));
            assertAsOfNobody(shop.take(forged.behind("/x" + i)));
        }
        assertThat(WORLD.log().lines().filter(line -> line.contains("callbacks for hidden were not taken")))
                .hasSizeBetween(1, 2)
                .allSatisfy(line -> assertThat(line).contains("gerbang.hidden.callback-token"));
    }

    @Test
    void a_stopped_account_asks_those_who_know_its_token_to_come_again() throws Exception {
        Post paid = Post.paid("DEV-T1", "4715-1").to("hidden-stopped");
        assertRefused(503, shop.take(paid.behind("/" + Canary.CALLBACK_TOKEN)));
        assertAsOfNobody(shop.take(paid));
        assertAsOfNobody(shop.take(paid.behind("/x")));
        assertAsOfNobody(shop.take(paid.to("empty-token").behind("/x")));
        assertAsOfNobody(shop.take(paid.to("short-token").behind("/CANARY-15-chars")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-key    | gerbang.no-key.private-key is missing or empty",
                "empty-key | gerbang.empty-key.private-key is missing or empty",
                "odd-mode  | gerbang.odd-mode.mode is neither sandbox nor production",
                "typo      | gerbang.typo.timeuot is not a known setting; did you mean gerbang.typo.timeout?",
                "empty-token | gerbang.empty-token.callback-token is empty; it has to be 16 to 100 letters, digits, '-' and '_'",
                "short-token | gerbang.short-token.callback-token is not 16 to 100 letters",
            })
    void an_account_with_a_mistake_is_stopped_by_name_and_takes_nothing(String account, String problem)
            throws Exception {
        assertThat(WORLD.log()).contains("the account " + account + " is stopped: " + problem);
        assertRefused(503, shop.take(Post.paid("DEV-T1", "4715-1").to(account)));
    }

    @Test
    void a_body_may_have_64_KiB_and_not_a_byte_more() throws Exception {
        Post largest = Post.signed("x".repeat(LARGEST));
        Post tooLarge = Post.signed("x".repeat(LARGEST + 1));
        int size = tables.size();
        assertRefused(413, shop.take(tooLarge));
        // without a Content-Length
        assertRefused(413, shop.take(tooLarge, chunked(tooLarge)));
        assertThat(tables.size()).isEqualTo(size);
        assertRefused(400, shop.take(largest));
        assertRefused(400, shop.take(largest, chunked(largest)));
    }

    private static BodyPublisher chunked(Post post) {
        return BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(post.body().getBytes(UTF_8)));
    }

    @Test
    void an_encoded_body_is_not_looked_at() throws Exception {
        Post paid = Post.paid(shop.pays("4716-1"), "4716-1");
        assertRefused(415, shop.take(paid.header("Content-Encoding", "gzip")));
        assertRefused(415, shop.take(paid.header("Content-Encoding", "identity", "gzip")));
        assertTaken(shop.take(paid.header("Content-Encoding", "identity")));
    }

    static Stream<Post> authenticButStrange() {
        return Stream.of(
                Post.signed("x"),
                Post.signed("[]"),
                Post.paid("DEV-T1", "4717-1").with("total_amount", "\"fifty\""),
                Post.signed("{\"payout\": 1}").header("X-Callback-Event", "payout_status"));
    }

    @ParameterizedTest
    @MethodSource("authenticButStrange")
    void what_is_signed_and_not_understood_is_kept_once_and_refused(Post strange) throws Exception {
        int size = tables.size();
        assertRefused(400, shop.take(strange));
        assertRefused(400, shop.take(strange));
        assertThat(tables.size()).isEqualTo(size + 1);
        assertThat(tables.unreadableBodies()).contains(strange.body());
    }

    @Test
    void what_is_not_understood_is_kept_once_however_many_say_it_at_once() throws Exception {
        Post strange = Post.signed("not JSON at all");
        int size = tables.size();
        assertThat(Crowd.of(16, 64, () -> shop.take(strange))).allSatisfy(answer -> assertRefused(400, answer));
        assertThat(tables.size()).isEqualTo(size + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void nothing_but_a_post_is_taken(String method) throws Exception {
        assertRefused(405, shop.send(method, "pay/callbacks/tripay"));
        assertRefused(405, shop.send(method, "pay/callbacks/nobody"));
        assertRefused(405, shop.send(method, "pay/callbacks/tripay/x"));
        assertRefused(405, shop.send(method, "pay/callbacks/nobody/x/y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "ODD"})
    void no_method_tells_whether_there_is_a_token(String method) throws Exception {
        for (String account : new String[] {"hidden", "hidden-stopped", "tripay", "empty-token"}) {
            assertThat(shop.send(method, "pay/callbacks/" + account))
                    .isEqualTo(shop.send(method, "pay/callbacks/nobody"));
            assertThat(shop.send(method, "pay/callbacks/" + account + "/" + Canary.CALLBACK_TOKEN))
                    .isEqualTo(shop.send(method, "pay/callbacks/nobody/x"));
        }
    }

    @Test
    void nothing_else_is_there() throws Exception {
        assertRefused(404, shop.send("POST", "pay/callbacks"));
        assertRefused(404, shop.send("GET", "pay"));
    }

    @Test
    void while_the_database_is_away_the_gateway_is_asked_to_come_again() throws Exception {
        String reference = shop.pays("4718-1");
        Post paid = Post.paid(reference, "4718-1");
        tables.goAway();
        try {
            assertRefused(503, shop.take(paid.header("X-Request-Id", "away-4718")));
            Await.until(() -> WORLD.log().contains("the outbox cannot read the ledger, "), is -> is);
        } finally {
            tables.comeBack();
        }
        assertThat(line("away-4718")).contains("outcome=FAILED status=503 reference=" + reference);
        assertThat(tables.status(reference)).isEqualTo("PENDING");
        assertTaken(shop.take(paid));
        assertTold(reference, "paid");
    }

    @Test
    void outage_of_the_database_is_told_in_its_own_words_and_so_is_its_end() throws Exception {
        String reference = shop.pays("4719-1");
        Post paid = Post.paid(reference, "4719-1");
        Set<String> before = ownEntries();
        tables.goAway();
        try {
            for (int i = 0; i < 5; i++) {
                // no other test has callbacks of this account fail, and there is a line a minute
                assertRefused(503, shop.take(paid.to("again")));
            }
        } finally {
            tables.comeBack();
        }
        Await.until(
                () -> since(before).stream().anyMatch(entry -> entry.contains("the database is reachable again")),
                is -> is);
        assertThat(since(before).stream().filter(entry -> entry.contains("callbacks for again could not be stored")))
                .singleElement()
                .asString()
                .containsPattern("stored, 1 since the last time: .*(?i:refused).* The gateway will");
        assertThat(since(before).stream().filter(entry -> entry.contains(" since the last time: ")))
                .noneMatch(
                        entry -> entry.contains("\tat ") || entry.contains("Transaction") || entry.contains("CORBA"));
        assertTaken(shop.take(paid));
    }

    /** Gerbang's own log entries, each with its stack trace if it has one. */
    private static Set<String> ownEntries() throws IOException {
        return Stream.of(WORLD.log().split("(?m)^(?=\\[20)"))
                .filter(entry -> entry.contains("id.gerbang.webhook."))
                .collect(Collectors.toSet());
    }

    private static Set<String> since(Set<String> before) throws IOException {
        Set<String> since = ownEntries();
        since.removeAll(before);
        return since;
    }

    @Test
    void a_request_is_called_as_the_caller_says_if_that_is_sane() throws Exception {
        Post paid = Post.paid(shop.pays("4730-1"), "4730-1");
        assertThat(shop.requestId(paid.header("X-Request-Id", "4bf92f35.A_b-7")))
                .isEqualTo("4bf92f35.A_b-7");
        assertThat(shop.requestId(paid.header("X-Request-Id", "x".repeat(64)))).isEqualTo("x".repeat(64));
        Post refused = paid.to("nobody").header("X-Request-Id", "mine");
        assertThat(shop.requestId(refused)).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a,b", "a\tb", "<script>", "caf\u00e9", "a outcome=CHANGED"})
    void otherwise_it_gets_a_name_of_its_own(String odd) throws Exception {
        assertThat(shop.requestId(Post.signed("x").header("X-Request-Id", odd))).matches("[0-9a-f-]{36}");
    }

    @Test
    void a_name_that_is_too_long_or_comes_twice_is_none() throws Exception {
        Post post = Post.signed("x");
        assertThat(shop.requestId(post.header("X-Request-Id", "x".repeat(65)))).matches("[0-9a-f-]{36}");
        assertThat(shop.requestId(post.header("X-Request-Id", "one", "two"))).matches("[0-9a-f-]{36}");
        assertThat(shop.requestId(post)).isNotEqualTo(shop.requestId(post));
    }

    @Test
    void a_callback_is_one_line_in_the_log_with_its_request_and_what_became_of_it() throws Exception {
        String reference = shop.pays("4731-1");
        String id = tables.one("select id from gerbang_payment where reference = ?", reference);
        Post paid = Post.paid(reference, "4731-1");
        shop.requestId(paid.header("X-Request-Id", "first-4731"));
        shop.requestId(paid.header("X-Request-Id", "again-4731"));
        shop.requestId(paid.with("note", "\"x\"").header("X-Request-Id", "other-4731"));
        shop.requestId(paid.with("total_amount", "1").header("X-Request-Id", "odd-4731"));
        shop.requestId(paid.with("is_closed_payment", "\"what\"").header("X-Request-Id", "unread-4731"));
        assertThat(line("first-4731"))
                .matches("callback request=first-4731 account=tripay outcome=CHANGED status=200 reference=" + reference
                        + " payment=" + id + " ms=[0-9]+");
        assertThat(line("again-4731")).contains("outcome=REPEATED status=200 reference=" + reference + " payment=- ms");
        assertThat(line("other-4731")).contains("outcome=NO_CHANGE status=200", " payment=" + id);
        assertThat(line("odd-4731")).contains("outcome=MISMATCH status=200", " payment=" + id);
        assertThat(line("unread-4731")).contains("outcome=UNREADABLE status=400 reference=- payment=- ms");
    }

    @Test
    void nothing_that_a_callback_says_makes_another_line_or_field() throws Exception {
        Post odd = Post.paid("DEV-T\\r\\ncallback request=forged status=200 \\u2028x", "4732-1");
        shop.requestId(odd.header("X-Request-Id", "odd-4732"));
        assertThat(line("odd-4732")).containsPattern("reference=[^ =]+ payment=[^ =]+ ms=[0-9]+$");
        assertThat(WORLD.log()).doesNotContain("request=forged");
    }

    @Test
    void a_stranger_is_no_line_in_the_log() throws Exception {
        Post paid = Post.paid("DEV-T1", "4733-1").header("X-Request-Id", "stranger-4733");
        shop.requestId(paid.header(Post.SIGNATURE, "0".repeat(64)));
        shop.requestId(paid.to("nobody"));
        shop.requestId(paid.to("kropay").body("{\"transaction_id\":\"PG-20260529FFFF\"}"));
        shop.requestId(Post.signed("x").header("X-Request-Id", "after-4733"));
        line("after-4733");
        assertThat(WORLD.log()).doesNotContain("stranger-4733");
    }

    /** The line about a request. */
    private static String line(String requestId) throws Exception {
        List<String> lines = Await.until(
                () -> WORLD.log()
                        .lines()
                        .filter(line -> line.contains("request=" + requestId + " "))
                        .toList(),
                found -> !found.isEmpty());
        assertThat(lines).hasSize(1);
        return lines.get(0).replaceFirst(".*(?=callback request=)", "").replaceFirst("]*$", "");
    }

    @Test
    void callbacks_and_what_follows_from_them_are_counted() throws Exception {
        String reference = shop.pays("4734-1");
        Post paid = Post.paid(reference, "4734-1");
        double[] before = counts();
        shop.take(paid);
        shop.take(paid);
        shop.take(paid.with("total_amount", "1"));
        shop.take(paid.header(Post.SIGNATURE, "0".repeat(64)));
        shop.take(paid.to("nobody"));
        double[] after = counts();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).as("count %d", i).isEqualTo(before[i] + 1);
        }
        assertThat(shop.metric("gerbang_callbacks_total", "account=\"nobody\"")).isZero();
    }

    private double[] counts() throws Exception {
        String tripay = "account=\"tripay\"";
        return new double[] {
            shop.metric("gerbang_callbacks_total", tripay, "outcome=\"CHANGED\""),
            shop.metric("gerbang_callbacks_total", tripay, "outcome=\"REPEATED\""),
            shop.metric("gerbang_callbacks_total", tripay, "outcome=\"MISMATCH\""),
            shop.metric("gerbang_callbacks_total", tripay, "outcome=\"REFUSED\""),
            shop.metric("gerbang_transitions_total", tripay, "status=\"PAID\""),
            shop.metric("gerbang_mismatches_total", tripay, "reason=\"AMOUNT\"")
        };
    }

    @Test
    void it_is_ready_while_the_database_is_there_whatever_the_gateways_do() throws Exception {
        WORLD.toGateways.cutRepliesTo();
        assertThat(shop.send("GET", "/health/ready").status()).isEqualTo(200);
        tables.goAway();
        try {
            Await.until(() -> shop.send("GET", "/health/ready").status(), status -> status == 503);
        } finally {
            tables.comeBack();
        }
        Answer ready = Await.until(() -> shop.send("GET", "/health/ready"), answer -> answer.status() == 200);
        assertThat(ready.body()).contains("{\"name\":\"gerbang\",\"status\":\"UP\"");
        tables.change("alter table gerbang_schema rename to gerbang_lost");
        try {
            assertThat(shop.send("GET", "/health/ready").status()).isEqualTo(503);
        } finally {
            tables.change("alter table gerbang_lost rename to gerbang_schema");
        }
    }

    @Test
    void the_shop_answers_for_itself_as_it_did_without_gerbang() throws Exception {
        OwnAnswers.check(shop);
    }

    /** Refused as an account is that nobody configured. */
    private static void assertAsOfNobody(Answer answer) {
        assertThat(answer)
                .isEqualTo(new Answer(404, "application/json", "{\"success\":false,\"message\":\"Not found\"}"));
    }
}
