package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.Payments;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostileCallbackTest {

    private static final int ROUNDS = 5_000;
    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\\u0000",
        "\\ud800",
        "null",
        "true",
        "-",
        "1e400",
        "1e9999999999",
        "0.1",
        "\u0000",
        "\uFEFF",
        "é",
        "\"status\":\"PAID\"",
        "9".repeat(1_200)
    };

    private final Payments payments = Payments.connect(Accounts.canary(Accounts.NOWHERE));
    private final Random random = new Random(20_261_121);

    @AfterEach
    void stop() {
        payments.close();
    }

    @Test
    void what_a_stranger_posts_is_never_believed_and_never_a_failure() {
        for (int round = 0; round < ROUNDS; round++) {
            Post post = Post.valid().body(bytes());
            Post odd = post.header("x-callback-signature", text()).header(text(), text(), text());
            assertThat(reasonOf(post)).isEqualTo(Reason.NOT_AUTHENTIC);
            assertThat(reasonOf(odd)).isEqualTo(Reason.NOT_AUTHENTIC);
        }
    }

    @Test
    void random_bytes_that_are_signed_are_unreadable_and_never_a_failure() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(reasonOf(Post.signed(bytes()))).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
        }
    }

    @Test
    void broken_json_that_is_signed_is_read_or_unreadable_and_never_a_failure() {
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder json = new StringBuilder(Post.EXAMPLE);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int from = random.nextInt(json.length());
                int to = Math.min(json.length(), from + random.nextInt(12));
                json.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            }
            CallbackReading reading = Post.signed(json.toString()).read(payments);
            assertThat(payments.acknowledge("tripay", reading).getStatus()).isIn(200, 400);
            if (reading instanceof Rejected) {
                assertThat(((Rejected) reading).getReason()).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
            }
        }
    }

    private Reason reasonOf(Post post) {
        CallbackReading reading = post.read(payments);
        assertThat(payments.acknowledge("tripay", reading).getStatus()).isIn(400, 401);
        return ((Rejected) reading).getReason();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text() {
        return new String(bytes(), UTF_8);
    }
}
