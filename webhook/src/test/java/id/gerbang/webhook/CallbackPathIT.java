package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that the shop's own filters touch first, and callbacks to a URL that is nearly right. */
class CallbackPathIT extends ShopIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LARGEST = 64 * 1024;

    private final Tables tables = WORLD.tables;

    @Test
    void callback_sent_as_a_form_is_accepted_though_a_filter_of_the_shop_reads_parameters() throws Exception {
        String reference = shop.pays("6101-1");
        Post paid = Post.paid(reference, "6101-1");
        assertTaken(shop.takeAs(FORM, paid, BodyPublishers.ofString(paid.body())));
        assertTold(reference, "paid");
        assertThat(tables.bodies("account = 'tripay' and outcome = 'CHANGED'")).contains(paid.body());
    }

    @Test
    void callback_sent_as_a_form_in_chunks_is_accepted() throws Exception {
        String reference = shop.pays("6102-1");
        Post paid = Post.paid(reference, "6102-1");
        assertTaken(shop.takeAs(
                FORM,
                paid,
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(paid.body().getBytes(UTF_8)))));
        assertTold(reference, "paid");
    }

    @Test
    void form_that_is_too_large_is_refused_as_too_large() throws Exception {
        Post tooLarge = Post.signed("x".repeat(LARGEST + 1));
        assertRefused(413, shop.takeAs(FORM, tooLarge, BodyPublishers.ofString(tooLarge.body())));
        Post largest = Post.signed("x".repeat(LARGEST));
        assertRefused(400, shop.takeAs(FORM, largest, BodyPublishers.ofString(largest.body())));
    }

    @Test
    void form_whose_sender_hangs_up_leaves_no_line_in_the_log() throws Exception {
        URI server = url.toURI();
        long logged = WORLD.log().lines().count();
        for (int i = 0; i < 20; i++) {
            try (Socket stranger = new Socket(server.getHost(), server.getPort())) {
                String begun = "POST /shop/pay/callbacks/nobody HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                        + "\r\nContent-Length: 9\r\n\r\na=";
                stranger.getOutputStream().write(begun.getBytes(US_ASCII));
                stranger.shutdownOutput();
                stranger.getInputStream().readAllBytes();
            }
        }
        assertThat(WORLD.log().lines().count()).isEqualTo(logged);
    }

    @Test
    void forms_of_the_shop_itself_are_read_as_before() throws Exception {
        assertThat(shop.create("tripay", "6103-1", "BRIVA", Shop.AMOUNT).status())
                .isEqualTo(200);
    }

    @Test
    void empty_callback_is_refused_and_the_log_says_that_it_was_empty() throws Exception {
        Post empty = Post.signed("").to("fees-on-customer");
        assertRefused(401, shop.takeAs(FORM, empty, BodyPublishers.noBody()));
        assertThat(WORLD.log())
                .contains("callbacks for fees-on-customer came with an empty body, 1 since the last time: ")
                .doesNotContain("callbacks for fees-on-customer were refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Live", "LIVE", "live%20", "%20live", "live%09", "LIVE/x"})
    void wrong_letters_or_a_blank_in_the_accounts_name_are_answered_404_and_logged(String name) throws Exception {
        assertNotFound(shop.take(Post.signed("{}").to(name)));
        assertThat(strayed("live"))
                .hasSizeBetween(1, 2)
                .allSatisfy(line -> assertThat(line).contains("the account's name with a blank, or in other letters"));
    }

    @Test
    void names_of_no_account_leave_no_line_in_the_log() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertNotFound(shop.take(Post.signed("{}").to("nobody-" + i + "%20")));
        }
        assertThat(WORLD.log()).doesNotContain("nobody-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay/callbacks/again", "pay//callbacks/again", "pay/callbacks//again"})
    void callback_to_a_path_with_a_slash_too_many_is_answered_404_and_logged(String path) throws Exception {
        assertRefused(404, shop.takeAt(path, Post.signed("{}")));
        assertThat(WORLD.log().lines().filter(line -> line.contains("a callback path with // was not found")))
                .hasSizeBetween(1, 2)
                .allSatisfy(line -> assertThat(line).contains("a slash too many"));
    }

    @Test
    void callback_to_a_path_with_a_slash_at_its_end_is_taken() throws Exception {
        String reference = shop.pays("6104-1");
        assertTaken(shop.takeAt("pay/callbacks/tripay/", Post.paid(reference, "6104-1")));
        assertTold(reference, "paid");
    }

    /** The lines about callbacks of an account that had a wrong URL. */
    private static List<String> strayed(String account) throws Exception {
        Pattern about = Pattern.compile("callbacks for " + account + " were not taken");
        return WORLD.log().lines().filter(line -> about.matcher(line).find()).toList();
    }

    private static void assertNotFound(Answer answer) {
        assertThat(answer)
                .isEqualTo(new Answer(404, "application/json", "{\"success\":false,\"message\":\"Not found\"}"));
    }
}
