package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header X-Callback-Event of a signed callback. */
class CallbackEventTest {

    private static final String HEADER = "x-callback-event";

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @ParameterizedTest
    @ValueSource(strings = {"no-event", "two-events", "other-case-event"})
    void the_body_decides_if_the_event_is_missing_doubled_or_in_another_case(String kind) throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.CALLBACK, kind);
        assertThat(live.notice(created).getStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " payment_status ", "Payment_Status", "payment_status, payment_status"})
    void the_body_decides_if_the_event_is_blank_or_joined_by_a_proxy(String event) {
        assertPaid(Post.valid().header(HEADER, event));
    }

    @Test
    void the_body_decides_if_two_events_differ() {
        assertPaid(Post.valid().header(HEADER, "payment_status", "other"));
        assertPaid(Post.valid().header(HEADER));
    }

    private void assertPaid(Post post) {
        assertThat(post.read(live.payments))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        reading -> assertThat(reading.getNotice().getStatus()).isEqualTo(PaymentStatus.PAID));
    }

    @Test
    void another_single_event_is_authentic_and_no_payment() {
        assertRejected(Post.valid().header(HEADER, "payout_status"), Reason.AUTHENTIC_OTHER_EVENT);
    }

    @Test
    void without_an_event_a_body_that_is_no_payment_status_is_authentic_and_unreadable() {
        assertRejected(Post.signed("{\"balance\":1}").header(HEADER), Reason.AUTHENTIC_UNREADABLE);
    }

    @Test
    void without_an_event_a_wrong_signature_is_still_not_authentic() {
        assertRejected(Post.valid().body(Post.EXAMPLE + " ").header(HEADER), Reason.NOT_AUTHENTIC);
    }

    private void assertRejected(Post post, Reason reason) {
        assertThat(post.read(live.payments))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        reading -> assertThat(reading.getReason()).isEqualTo(reason));
    }
}
