package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.Payments;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text around the JSON of a reply: a byte order mark, a PHP notice, an HTML page. */
class LiveRepliesTest {

    private static final String NOTICE = "a JSON object with other words around it: \"Notice";
    private static final String YES = "{\"success\":true,\"message\":\"\",\"data\":[]}";

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @Test
    void byte_order_mark_before_a_reply_is_skipped() throws Exception {
        live.fault(LiveGateway.CREATE, "bom");
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.DETAIL, "bom");
        assertThat(live.find(created)).isEqualTo(created);
        live.fault(LiveGateway.LIST, "bom");
        assertThat(live.payments.findByMerchantRef("tripay", "4711-1")).hasSize(1);
    }

    @Test
    void byte_order_mark_before_a_callback_is_skipped_and_its_signature_is_over_all_bytes() throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.CALLBACK, "bom");
        assertThat(live.readCallback(created)).isInstanceOf(Authenticated.class);
        Post signedWithoutMark = Post.valid().body("\ufeff" + Post.EXAMPLE);
        assertThat(signedWithoutMark.read(live.payments))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        reading -> assertThat(reading.getReason()).isEqualTo(Reason.NOT_AUTHENTIC));
    }

    @Test
    void json_callback_with_the_content_type_of_a_form_is_read() throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.CALLBACK, "form-type");
        assertThat(live.readCallback(created)).isInstanceOf(Authenticated.class);
    }

    @Test
    void signed_callback_whose_amount_cannot_be_read_is_authentic_and_the_field_is_named() throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.CALLBACK, "unreadable");
        assertThat(live.readCallback(created)).isInstanceOfSatisfying(Rejected.class, reading -> {
            assertThat(reading.getReason()).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
            assertThat(reading.getMessage())
                    .isEqualTo("total_amount is not an amount in whole rupiah, but a text like \"a 9\"");
        });
    }

    @Test
    void create_whose_reply_has_a_php_notice_around_it_has_an_unknown_outcome() throws Exception {
        live.fault(LiveGateway.CREATE, "php-notice");
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> live.create("4711-1"))
                .withMessageContaining(NOTICE)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("base-url", "<", "merchant_ref\""));
        assertThat(live.payments.findByMerchantRef("tripay", "4711-1")).hasSize(1);
    }

    @Test
    void inquiry_whose_reply_has_a_php_notice_around_it_is_an_answer_that_cannot_be_read() throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.DETAIL, "php-notice");
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> live.find(created))
                .withMessageContaining(NOTICE)
                .satisfies(e -> assertThat(e.isAnswered()).isTrue())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("base-url", "did not answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warning: too old {json}",
                "{json}<br />\n<b>Warning</b>: too old in <b>/srv/api.php</b>",
                "Warning: too old {pretty} Bye"
            })
    void words_before_or_after_the_json_are_quoted(String reply) {
        String body = reply.replace("{json}", YES).replace("{pretty}", "{\n  \"success\": true,\n  \"data\": []\n}");
        assertThatUnreadable(body)
                .withMessageContaining("a JSON object with other words around it: \"Warning")
                .withMessageContaining("too old")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("success", "base-url"))
                .satisfies(e -> assertThat(e.isAnswered()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><body>Welcome</body></html>", "\n<HTML lang=id>{\"a\":1}</HTML>"})
    void page_points_at_the_base_url_and_is_no_answer_of_the_gateway(String page) {
        assertThatUnreadable(page)
                .withMessageEndingWith("the answer is a page and not JSON; check gerbang.tripay.base-url")
                .satisfies(e -> assertThat(e.isAnswered()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "null", "[]", "{\"success\":true", YES + YES})
    void other_text_is_an_answer_that_cannot_be_read(String body) {
        assertThatUnreadable(body)
                .satisfies(e -> assertThat(e.isAnswered()).isTrue())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("base-url"));
    }

    private static ThrowableAssertAlternative<GatewayUnreachableException> assertThatUnreadable(String body) {
        try (Stub stub = new Stub(
                        (exchange, self) -> Stub.answer(exchange, 200, body.getBytes(StandardCharsets.UTF_8)));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            return assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(() -> payments.findByReference("tripay", "T0001"));
        }
    }
}
