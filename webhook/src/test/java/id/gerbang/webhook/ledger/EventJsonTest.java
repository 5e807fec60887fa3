package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentExpired;
import id.gerbang.event.PaymentFailed;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentPaid;
import id.gerbang.event.PaymentRefunded;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.123Z");

    private static final Payment LEAST = Payment.builder()
            .setId("p1")
            .setAccount("tripay")
            .setMode(PaymentMode.SANDBOX)
            .setStatus(PaymentStatus.UNKNOWN)
            .setAmount(Rupiah.of(50_000))
            .build();

    /** Every field has a value, and no two have the same. */
    private static final Payment WHOLE = LEAST.toBuilder()
            .setReference("T0001")
            .setMerchantRef("4711-1")
            .setStatus(PaymentStatus.PAID)
            .setGatewayStatus("PAID!")
            .setChannel("BRIVA")
            .setChannelName("BRI \"Virtual\" Account, £")
            .setAmountToPay(Rupiah.of(54_250))
            .setUniqueCode(Rupiah.of(20))
            .setFeeMerchant(Rupiah.of(1))
            .setFeeCustomer(Rupiah.of(4_250))
            .setAmountReceived(Rupiah.of(Long.MAX_VALUE))
            .setPayCode("007")
            .setPayUrl(URI.create("https://pay.example/?a=b"))
            .setCheckoutUrl(URI.create("https://checkout.example/"))
            .setQrString("000201")
            .setQrUrl(URI.create("https://qr.example/"))
            .setOpenPayment("T0001OP1")
            .setCreatedAt(TIME.minusSeconds(120))
            .setExpiresAt(TIME.plusSeconds(60))
            .setPaidAt(TIME.minusSeconds(60))
            .build();

    private static final PaymentNotice LEAST_SAID = PaymentNotice.builder()
            .setReference("T0002")
            .setStatus(PaymentStatus.UNKNOWN)
            .setGatewayStatus("SETTLED")
            .setTotalAmount(Rupiah.of(50_001))
            .setClosed(true)
            .build();

    private static final PaymentNotice ALL_SAID = PaymentNotice.builder()
            .setReference("T0002")
            .setMerchantRef("4711-2")
            .setStatus(PaymentStatus.PAID)
            .setGatewayStatus("PAID")
            .setTotalAmount(Rupiah.of(50_001))
            .setFeeMerchant(Rupiah.of(2))
            .setFeeCustomer(Rupiah.of(3))
            .setAmountReceived(Rupiah.of(4))
            .setChannel("QRIS")
            .setChannelName("QRIS by somebody")
            .setClosed(false)
            .setOpenPayment("T0001OP2")
            .setPaidAt(TIME)
            .build();

    static Stream<PaymentEvent> everyEvent() {
        Stream<PaymentEvent> told = Stream.of(LEAST, WHOLE)
                .flatMap(payment -> Stream.of(
                        PaymentPaid.of("e1", TIME, payment, true),
                        PaymentPaid.of("e1", TIME, payment, false),
                        PaymentExpired.of("e1", TIME, payment),
                        PaymentFailed.of("e1", TIME, payment),
                        PaymentRefunded.of("e1", TIME, payment, true),
                        PaymentRefunded.of("e1", TIME, payment, false)));
        Stream<PaymentEvent> mismatches = Arrays.stream(PaymentMismatch.Reason.values())
                .flatMap(reason -> Stream.of(
                        PaymentMismatch.of("e1", TIME, "tripay", PaymentMode.PRODUCTION, null, reason, LEAST_SAID),
                        PaymentMismatch.of("e1", TIME, "tripay", PaymentMode.SANDBOX, WHOLE, reason, ALL_SAID)));
        return Stream.concat(told, mismatches);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void an_event_is_read_as_it_was_written(PaymentEvent event) {
        String type = EventJson.type(event);
        assertThat(event.getClass().getSuperclass().getSimpleName()).isEqualTo(type);
        assertThat(EventJson.read("e1", type, EventJson.VERSION, EventJson.body(event)))
                .isEqualTo(event);
    }

    @Test
    void the_fixtures_have_every_field() {
        assertThat(PaymentJson.write(WHOLE)).hasSize(24);
        assertThat(PaymentJson.write(ALL_SAID)).hasSize(13);
    }

    @Test
    void a_version_of_a_newer_gerbang_is_refused_by_name() {
        assertThatThrownBy(() -> EventJson.read("e1", "PaymentPaid", 2, "{}"))
                .hasMessage("event e1 has the version 2, this Gerbang knows 1: deploy the newer Gerbang that wrote it");
    }

    @Test
    void an_unknown_type_is_refused_by_name() {
        assertThatThrownBy(() -> EventJson.read("e1", "PaymentSettled", 1, "{\"time\":\"" + TIME + "\"}"))
                .hasMessage("event e1 has the unknown type PaymentSettled");
    }
}
