package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status in another case of letters, or with blanks around it. */
class StatusCaseTest {

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @Test
    void reply_with_a_status_in_lower_case_is_understood() throws Exception {
        live.fault(LiveGateway.CREATE, "other-case");
        Payment created = live.create("4711-1");
        assertThat(created.getStatus()).isEqualTo(PaymentStatus.PENDING);
        live.tripay.act(LiveGateway.reference(created), "pay");
        live.fault(LiveGateway.DETAIL, "other-case");
        assertThat(live.find(created).getStatus()).isEqualTo(PaymentStatus.PAID);
        live.fault(LiveGateway.LIST, "other-case");
        assertThat(live.payments.findByMerchantRef("tripay", "4711-1"))
                .extracting(Payment::getStatus, Payment::getGatewayStatus)
                .containsExactly(tuple(PaymentStatus.PAID, "paid"));
    }

    @Test
    void callback_with_a_status_in_lower_case_is_paid() throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.CALLBACK, "other-case");
        PaymentNotice notice = live.notice(created);
        assertThat(notice.getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(notice.getGatewayStatus()).isEqualTo("paid");
    }

    @ParameterizedTest
    @CsvSource({
        "' Paid ', PAID",
        "refund, REFUNDED",
        "Expired, EXPIRED",
        "failed, FAILED",
        "unpaid, PENDING",
        "settled, UNKNOWN",
        "pa id, UNKNOWN",
        "paid!, UNKNOWN",
    })
    void case_and_outer_blanks_do_not_matter_and_an_unknown_word_stays_unknown(String word, PaymentStatus status) {
        assertThat(Post.valid().with("status", "\"" + word + "\"").read(live.payments))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        reading -> assertThat(reading.getNotice().getStatus()).isEqualTo(status));
    }
}
