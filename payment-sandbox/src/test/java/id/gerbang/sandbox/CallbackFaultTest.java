package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.sandbox.Inbox.Answer;
import id.gerbang.sandbox.Inbox.Mail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallbackFaultTest extends SandboxTest {

    private static final String KEY = "sandbox-private-key";

    @Test
    void a_dropped_callback_is_repeated_later() throws Exception {
        fault("dropped");
        String reference = pay();
        inbox.next();
        var attempts = shop.recorded(reference, 2).path("attempts");
        assertThat(attempts.path(0).path("answer").textValue()).isEqualTo("dropped");
        assertThat(attempts.path(1).path("counted").booleanValue()).isTrue();
    }

    @Test
    void all_attempts_can_be_dropped() {
        fault("dropped&times=4");
        String reference = pay();
        var callback = shop.recorded(reference, 4);
        assertThat(callback.path("pending").booleanValue()).isFalse();
        assertThat(callback.path("delivered").booleanValue()).isFalse();
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void a_doubled_callback_comes_twice_though_it_was_taken() throws Exception {
        fault("doubled");
        String reference = pay();
        assertThat(inbox.next().body()).isEqualTo(inbox.next().body());
        assertThat(shop.recorded(reference, 2)
                        .path("attempts")
                        .path(0)
                        .path("counted")
                        .booleanValue())
                .isTrue();
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void a_late_callback_comes_after_its_delay() throws Exception {
        fault("late&delay_ms=200");
        long paid = System.nanoTime();
        pay();
        inbox.next();
        assertThat(Duration.ofNanos(System.nanoTime() - paid)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_callback_out_of_order_comes_after_the_next_one() throws Exception {
        fault("out-of-order");
        String reference = pay();
        shop.act(reference, "action=refund");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("REFUND");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("PAID");
    }

    @Test
    void a_reserialised_callback_says_the_same_under_a_signature_of_other_bytes() throws Exception {
        inbox.willAnswer(new Answer(200, "{\"success\":false}"));
        fault("reserialised");
        pay();
        Mail wrong = inbox.next();
        Mail right = inbox.next();
        assertThat(wrong.json()).isEqualTo(right.json());
        assertThat(wrong.body()).isNotEqualTo(right.body());
        assertThat(wrong.header("X-Callback-Signature")).isEqualTo(right.header("X-Callback-Signature"));
        assertThat(right.header("X-Callback-Signature")).isEqualTo("[" + Order.hmac(KEY, right.body()) + "]");
    }

    @Test
    void a_wrong_signature_looks_like_one() throws Exception {
        fault("wrong-signature");
        pay();
        Mail mail = inbox.next();
        assertThat(mail.header("X-Callback-Signature"))
                .matches("\\[[0-9a-f]{64}]")
                .isNotEqualTo("[" + Order.hmac(KEY, mail.body()) + "]");
    }

    private String pay() {
        String reference = shop.reference(order().signed());
        shop.act(reference, "action=pay");
        return reference;
    }

    private void fault(String kind) {
        assertThat(shop.post("/control/faults", Shop.FORM, "path=callback&kind=" + kind)
                        .statusCode())
                .isEqualTo(200);
    }
}
