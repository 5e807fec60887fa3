package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.FeeQuote;
import id.gerbang.feature.Fees;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole amounts as text or with a fraction of zeros, and values that are no whole amount. */
class TextAmountTest {

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @ParameterizedTest
    @ValueSource(strings = {"text-numbers", "decimal-amounts"})
    void payment_is_created_found_and_listed(String kind) throws Exception {
        live.fault(LiveGateway.CREATE, kind);
        Payment created = live.create("4711-1");
        assertThat(created.getAmount()).isEqualTo(Orders.AMOUNT);
        assertThat(created.getExpiresAt()).isNotNull();
        live.fault(LiveGateway.DETAIL, kind);
        assertThat(live.find(created)).isEqualTo(created);
        live.fault(LiveGateway.LIST, kind);
        assertThat(live.payments.findByMerchantRef("tripay", "4711-1"))
                .extracting(Payment::getReference, Payment::getAmount)
                .containsExactly(tuple(created.getReference(), Orders.AMOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-numbers", "decimal-amounts"})
    void signed_callback_is_read(String kind) throws Exception {
        Payment created = live.create("4711-1");
        live.fault(LiveGateway.CALLBACK, kind);
        PaymentNotice notice = live.notice(created);
        assertThat(notice.getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(notice.getTotalAmount()).isEqualTo(Orders.AMOUNT);
        assertThat(notice.isClosed()).isTrue();
        assertThat(notice.getFeeMerchant()).isEqualTo(created.getFeeMerchant());
        assertThat(notice.getPaidAt()).isBefore(Instant.now().plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-numbers", "decimal-amounts"})
    void payment_into_an_open_payment_is_listed(String kind) throws Exception {
        OpenPayments open = Accounts.feature(live.payments, OpenPayments.class);
        String uuid = open.create(OpenPaymentRequest.of("BCAVAOP")).getUuid();
        live.tripay.payInto(uuid, 25_000);
        live.fault("/open-payment/{uuid}/transactions", kind);
        Instant now = Instant.now();
        assertThat(open.getPayments(uuid, now.minusSeconds(3_600), now.plusSeconds(3_600)))
                .extracting(Payment::getAmount)
                .containsExactly(Rupiah.of(25_000));
    }

    @Test
    void callback_of_an_open_payment_with_its_flag_as_text_is_read() {
        Post post = Post.valid().with("is_closed_payment", "\"0\"").with("total_amount", "\"25000\"");
        assertThat(post.read(live.payments))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        reading -> assertThat(reading.getNotice().isClosed()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-numbers", "decimal-amounts"})
    void channels_and_fees_are_the_same(String kind) throws Exception {
        Channels channels = Accounts.feature(live.payments, Channels.class);
        List<Channel> usual = channels.getChannels();
        live.fault("/merchant/payment-channel", kind);
        assertThat(channels.getChannels()).isEqualTo(usual);
        Fees fees = Accounts.feature(live.payments, Fees.class);
        FeeQuote fee = fees.getFee(Orders.AMOUNT, "BRIVA");
        live.fault("/merchant/fee-calculator", kind);
        assertThat(fees.getFee(Orders.AMOUNT, "BRIVA")).isEqualTo(fee);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+50000\"",
                "\"-50000\"",
                "\" 50000\"",
                "\"50000 \"",
                "\"50.000\"",
                "\"1.050.000\"",
                "\"50.00.00\"",
                "\"50,000\"",
                "\"5e4\"",
                "5e4",
                "\"50000.5\"",
                "50000.5",
                "\"\"",
                "\"Rp 50000\"",
                "null",
                "[50000]",
                "\"50000.\"",
                "\"0x50\""
            })
    void what_is_no_whole_amount_is_refused_and_the_message_names_field_and_shape(String json) {
        try (Stub stub = new Stub(Stub.data(
                        "{'reference':'T1','merchant_ref':'4711-1','status':'UNPAID','amount':" + json + "}"));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            ThrowingCallable create =
                    () -> payments.create(Orders.order("4711-1").build());
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(create)
                    .withMessageContaining("amount is not an amount in whole rupiah, but ")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("50000", "50.000", "50,000"))
                    .satisfies(e -> assertThat(e.isMade()).isTrue());
        }
    }
}
