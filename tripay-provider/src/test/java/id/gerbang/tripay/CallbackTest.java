package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReply;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {

    private final Payments payments = Payments.connect(Accounts.canary(Accounts.NOWHERE));

    @AfterEach
    void stop() {
        payments.close();
    }

    @Test
    void the_documents_example_is_read() {
        PaymentNotice notice = noticeOf(Post.valid());
        assertThat(notice.getReference()).isEqualTo("T0001000023000XXXXX");
        assertThat(notice.getMerchantRef()).isEqualTo("INV123456");
        assertThat(notice.getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(notice.getGatewayStatus()).isEqualTo("PAID");
        assertThat(notice.getTotalAmount()).isEqualTo(Rupiah.of(200_000));
        assertThat(notice.getFeeMerchant()).isEqualTo(Rupiah.of(2_000));
        assertThat(notice.getFeeCustomer()).isEqualTo(Rupiah.ZERO);
        assertThat(notice.getAmountReceived()).isEqualTo(Rupiah.of(198_000));
        assertThat(notice.getChannel()).isEqualTo("BCAVA");
        assertThat(notice.getChannelName()).isEqualTo("BCA Virtual Account");
        assertThat(notice.isClosed()).isTrue();
        assertThat(notice.getPaidAt()).isEqualTo(Instant.ofEpochSecond(1_608_133_017));
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, PAID",
        "FAILED, FAILED",
        "EXPIRED, EXPIRED",
        "REFUND, REFUNDED",
        "UNPAID, PENDING",
        "SETTLED, UNKNOWN",
        "paid, PAID",
        "' Expired ', EXPIRED",
        "PAID!, UNKNOWN",
        "REFUNDED, UNKNOWN",
    })
    void a_status_is_understood_or_kept_as_it_came(String word, PaymentStatus status) {
        PaymentNotice notice = noticeOf(Post.valid().with("status", "\"" + word + "\""));
        assertThat(notice.getStatus()).isEqualTo(status);
        assertThat(notice.getGatewayStatus()).isEqualTo(word);
    }

    @Test
    void a_payment_into_an_open_payment_may_have_no_merchant_ref() {
        PaymentNotice notice =
                noticeOf(Post.valid().with("is_closed_payment", "0").with("merchant_ref", "null"));
        assertThat(notice.isClosed()).isFalse();
        assertThat(notice.getMerchantRef()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merchant_ref",
                "payment_method",
                "payment_method_code",
                "fee_merchant",
                "fee_customer",
                "amount_received",
                "total_fee",
                "paid_at"
            })
    void a_field_that_nothing_depends_on_may_be_absent_or_odd(String field) {
        assertThat(noticeOf(Post.valid().without(field)).getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(noticeOf(Post.valid().with(field, "null")).getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(noticeOf(Post.valid().with(field, "-1e400")).getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(noticeOf(Post.valid().with(field, "{}")).getStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void an_upper_case_signature_is_accepted() {
        Post post = Post.valid();
        noticeOf(post.header("x-callback-signature", post.signature().toUpperCase(Locale.ROOT)));
    }

    @Test
    void every_altered_byte_breaks_the_signature() {
        Post post = Post.valid();
        for (int at = 0; at < post.body().length; at++) {
            byte[] altered = post.body();
            altered[at] ^= 1;
            assertThat(reasonOf(post.body(altered))).isEqualTo(Reason.NOT_AUTHENTIC);
        }
    }

    @Test
    void other_bytes_for_the_same_json_break_the_signature() {
        Post post = Post.valid();
        String written =
                Json.createReader(new StringReader(Post.EXAMPLE)).readObject().toString();
        assertThat(reasonOf(post.body(written))).isEqualTo(Reason.NOT_AUTHENTIC);
        assertThat(reasonOf(post.body(Post.EXAMPLE + "\n"))).isEqualTo(Reason.NOT_AUTHENTIC);
        assertThat(reasonOf(post.body(" " + Post.EXAMPLE))).isEqualTo(Reason.NOT_AUTHENTIC);
        assertThat(reasonOf(post.body("\uFEFF" + Post.EXAMPLE))).isEqualTo(Reason.NOT_AUTHENTIC);
        assertThat(reasonOf(post.body(""))).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    void a_signature_that_is_not_exactly_one_is_refused() {
        String right = Post.valid().signature();
        notAuthentic();
        notAuthentic("");
        notAuthentic(right, right);
        notAuthentic(right, "");
        notAuthentic(right + ", " + right);
        notAuthentic(" " + right);
        notAuthentic("sha256=" + right);
        notAuthentic(right.substring(1));
        notAuthentic(right + "0");
        notAuthentic("z" + right.substring(1));
        notAuthentic("\u00e9" + right.substring(1));
        notAuthentic("\uff10".repeat(64));
        notAuthentic("0".repeat(64));
        notAuthentic("\u0000".repeat(64));
    }

    private void notAuthentic(String... signatures) {
        assertThat(reasonOf(Post.valid().header("x-callback-signature", signatures)))
                .isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    void another_key_signs_for_nobody_here() {
        try (Payments others = Payments.connect(Accounts.feesOnCustomer(Accounts.NOWHERE))) {
            assertThat(((Rejected) Post.valid().read(others)).getReason()).isEqualTo(Reason.NOT_AUTHENTIC);
        }
    }

    @Test
    void another_event_is_not_a_payment() {
        Post post = Post.valid();
        assertThat(reasonOf(post.header("x-callback-event", "payout_status"))).isEqualTo(Reason.AUTHENTIC_OTHER_EVENT);
        assertThat(reasonOf(post.header("x-callback-event", "payment status"))).isEqualTo(Reason.AUTHENTIC_OTHER_EVENT);
    }

    @Test
    void the_event_lets_nothing_in_that_is_not_signed() {
        Post unsigned = Post.valid().header("x-callback-signature");
        assertThat(reasonOf(unsigned.header("x-callback-event", "payout_status")))
                .isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "PAID", "null", "[]", "\"PAID\"", "{", "{} {}", "{\"status\":\"PAID\",}", "\uFEFF{}", "{}"})
    void a_signed_body_that_is_not_such_an_object_is_kept_for_a_person(String body) {
        assertThat(reasonOf(Post.signed(body))).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
    }

    @Test
    void a_signed_body_out_of_all_measure_is_kept_for_a_person() {
        assertThat(reasonOf(Post.signed("[".repeat(100_000)))).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
        assertThat(reasonOf(Post.signed("{\"a\":".repeat(100_000)))).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
        assertThat(reasonOf(Post.signed(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})))
                .isEqualTo(Reason.AUTHENTIC_UNREADABLE);
        assertThat(reasonOf(Post.valid().with("total_amount", "1" + "0".repeat(2_000))))
                .isEqualTo(Reason.AUTHENTIC_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total_amount | \"200,000\"",
                "total_amount | 200000.5",
                "total_amount | 1e400",
                "total_amount | 1e9999999999",
                "total_amount | 1e-999999999",
                "total_amount | 9223372036854775808",
                "total_amount | -1",
                "total_amount | null",
                "total_amount | [200000]",
                "reference | null",
                "reference | \"\"",
                "reference | 17",
                "status | null",
                "status | 1",
                "status | \" \"",
                "is_closed_payment | 2",
                "is_closed_payment | -1",
                "is_closed_payment | 0.5",
                "is_closed_payment | \"2\"",
                "is_closed_payment | \"true\"",
                "is_closed_payment | null",
            })
    void what_money_depends_on_is_not_guessed(String field, String json) {
        CallbackReading reading = Post.valid().with(field, json).read(payments);
        assertThat(((Rejected) reading).getReason()).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
        assertThat(((Rejected) reading).getMessage()).doesNotContain("200000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "status", "total_amount", "is_closed_payment"})
    void what_money_depends_on_is_there(String field) {
        assertThat(reasonOf(Post.valid().without(field))).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "merchant_ref"})
    void a_name_longer_than_any_is_kept_for_a_person(String field) {
        String longest = "x".repeat(100);
        assertThat(Post.valid().with(field, "\"" + longest + "\"").read(payments))
                .isInstanceOf(Authenticated.class);
        assertThat(reasonOf(Post.valid().with(field, "\"" + longest + "x\""))).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
    }

    @Test
    void what_came_is_acknowledged_and_what_did_not_is_not() {
        assertThat(answerTo(Post.valid())).isEqualTo("200 {\"success\":true}");
        assertThat(answerTo(Post.valid().with("status", "\"SETTLED\""))).isEqualTo("200 {\"success\":true}");
        assertThat(answerTo(Post.valid().body("x"))).startsWith("401 {\"success\":false");
        assertThat(answerTo(Post.signed("x"))).startsWith("400 {\"success\":false");
        assertThat(answerTo(Post.valid().header("x-callback-event", "payout_status")))
                .startsWith("400 {\"success\":false");
    }

    private String answerTo(Post post) {
        CallbackReply reply = payments.acknowledge("tripay", post.read(payments));
        assertThat(reply.getContentType()).isEqualTo("application/json");
        return reply.getStatus() + " " + reply.getBody();
    }

    private PaymentNotice noticeOf(Post post) {
        CallbackReading reading = post.read(payments);
        assertThat(reading).isInstanceOf(Authenticated.class);
        return ((Authenticated) reading).getNotice();
    }

    private Reason reasonOf(Post post) {
        CallbackReading reading = post.read(payments);
        assertThat(reading).as(new String(post.body(), UTF_8)).isInstanceOf(Rejected.class);
        Secrets.absentFrom(((Rejected) reading).getMessage());
        return ((Rejected) reading).getReason();
    }
}
