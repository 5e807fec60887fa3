package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed callbacks that Gerbang cannot read: each is shown to the operator until the operator resolves it. */
class UnreadableCallbackIT extends ShopIT {

    private final Tables tables = WORLD.tables;

    @Test
    void unreadable_callback_is_listed_and_counted_until_the_operator_resolves_it() throws Exception {
        String reference = shop.pays("6001-1");
        Post unreadable = Post.paid(reference, "6001-1").with("total_amount", "\"fifty thousand\"");
        for (int i = 0; i < 3; i++) {
            assertRefused(400, shop.take(unreadable));
        }
        String line = only(unreadable);
        assertThat(line).contains(" tripay ", "total_amount");
        assertThat(tables.status(reference)).isEqualTo("PENDING");
        long open = open();
        Await.until(this::counted, count -> count == open);

        String id = id(line);
        assertThat(shop.act("unreadable", id, "resolved")).isTrue();
        assertThat(shop.act("unreadable", id, "resolved")).isFalse();
        assertThat(shop.desk("unreadable")).noneMatch(each -> each.startsWith(id));
        assertThat(tables.all("select what from gerbang_act where subject = ? and who = 'Budi'", id))
                .containsExactly("RESOLVED");
        assertThat(open()).isEqualTo(open - 1);
        Await.until(this::counted, count -> count == open - 1);
    }

    @Test
    void unreadable_callback_is_one_line_in_the_log_without_its_body() throws Exception {
        Post unreadable = amountInWords("6002-1");
        for (int i = 0; i < 3; i++) {
            assertRefused(400, shop.take(unreadable));
        }
        String id = id(only(unreadable));
        List<String> lines = Await.until(
                () -> WORLD.log()
                        .lines()
                        .filter(line -> line.contains("unreadable callback " + id + " of tripay is kept: "))
                        .toList(),
                found -> !found.isEmpty());
        assertThat(lines).hasSize(1).allSatisfy(line -> assertThat(line).contains("total_amount"));
        assertThat(WORLD.log()).doesNotContain("6002-1");
    }

    @Test
    void signed_callback_about_another_event_is_listed() throws Exception {
        Post other = Post.signed("{\"payout\": 6003}").header("X-Callback-Event", "payout_status");
        assertRefused(400, shop.take(other));
        assertThat(only(other)).contains(" tripay ", "event");
    }

    @Test
    void unresolved_callback_is_never_pruned_and_a_resolved_one_is() throws Exception {
        Post kept = amountInWords("6004-1");
        Post pruned = amountInWords("6004-2");
        shop.take(kept);
        shop.take(pruned);
        String keptId = id(only(kept));
        String prunedId = id(only(pruned));
        shop.act("unreadable", prunedId, "resolved");
        tables.change("update gerbang_unreadable_callback set received_at = 1");
        tables.change("update gerbang_unreadable_callback set resolved_at = 1 where id = ?", prunedId);
        Await.until(() -> rows(prunedId), List::isEmpty);
        assertThat(rows(keptId)).hasSize(1);
    }

    private static Post amountInWords(String merchantRef) {
        return Post.paid("DEV-T1", merchantRef).with("total_amount", "\"fifty thousand\"");
    }

    /** The operator's line about the callback with this body. */
    private String only(Post post) throws Exception {
        String id = tables.one("select id from gerbang_unreadable_callback where body = ?", (Object)
                post.body().getBytes(UTF_8));
        List<String> lines = shop.desk("unreadable").stream()
                .filter(line ->
                        line.startsWith(id) && line.endsWith(" " + post.body().length()))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static String id(String line) {
        return line.split(" ", -1)[0];
    }

    private long open() throws Exception {
        return Long.parseLong(tables.one("select count(*) from gerbang_unreadable_callback where resolved_at is null"));
    }

    private double counted() throws Exception {
        return shop.metric("gerbang_unreadable_callbacks");
    }

    private List<String> rows(String id) throws Exception {
        return tables.all("select id from gerbang_unreadable_callback where id = ?", id);
    }
}
