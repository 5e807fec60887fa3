package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.feature.StatusCheck;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Having TriPay look again, whose answer is a sentence and no more. */
class StatusCheckTest {

    private final SettableClock clock = new SettableClock(Instant.now());

    @AutoClose
    private final Simulator tripay = new Simulator(clock);

    @AutoClose
    private final Payments payments = tripay.connect();

    private final StatusCheck check = Accounts.feature(payments, StatusCheck.class);

    private String made() {
        return requireNonNull(payments.create(Orders.order("4711-1").build()).getReference());
    }

    @Test
    void the_sentence_comes_back() throws Exception {
        String reference = made();
        assertThat(check.checkStatus(reference)).isEqualTo("Status transaksi saat ini UNPAID");
        tripay.act(reference, "pay");
        assertThat(check.checkStatus(reference)).isEqualTo("Status transaksi saat ini PAID");
    }

    @Test
    void production_has_it_too() {
        try (Payments production = tripay.connectInProduction()) {
            Payment payment = production.create(Orders.order("4711-1").build());
            assertThat(Accounts.feature(production, StatusCheck.class)
                            .checkStatus(requireNonNull(payment.getReference())))
                    .isEqualTo("Status transaksi saat ini UNPAID");
        }
    }

    @Test
    void tripay_looks_again_at_what_is_past_its_time() {
        String reference = made();
        clock.move(Duration.ofHours(25));
        assertThat(check.checkStatus(reference)).isEqualTo("Status transaksi saat ini EXPIRED");
        assertThat(requireNonNull(payments.findByReference("tripay", reference)).getStatus())
                .isEqualTo(PaymentStatus.EXPIRED);
    }

    @Test
    void no_payment_moves_by_a_sentence_that_says_paid() {
        String reference = made();
        try (Stub stub = new Stub((exchange, any) -> (exchange.getRequestURI()
                                        .getPath()
                                        .endsWith("/check-status")
                                ? Stub.text(200, "{\"success\":true,\"message\":\"Status transaksi saat ini PAID\",}")
                                : Stub.passedOn(tripay.api()))
                        .to(exchange, any));
                Payments between = Payments.connect(Accounts.feesOnMerchant(stub.url()))) {
            assertThat(Accounts.feature(between, StatusCheck.class).checkStatus(reference))
                    .isEqualTo("Status transaksi saat ini PAID");
            assertThat(requireNonNull(between.findByReference("tripay", reference))
                            .getStatus())
                    .isEqualTo(PaymentStatus.PENDING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\": true, \"message\": \"Status transaksi saat ini PAID\",\n}\n",
                "{\"success\": true, \"message\": \"Status transaksi saat ini PAID\" , \t }",
                "{\"success\": true, \"message\": \"Status transaksi saat ini PAID\"}",
            })
    void the_documents_comma_at_the_end_does_no_harm(String body) {
        assertThat(answered(200, body)).isEqualTo("Status transaksi saat ini PAID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'success':true,}|~~",
                "{'success':true,'message':''}|~~",
                "{'success':true,'message':[1]}|1",
                "{'success':true,'message':'a,}'}|a,}",
                "{'success':true,'message':7}|7"
            })
    void a_sentence_may_be_anything_or_nothing(String body, String sentence) {
        assertThat(answered(200, body.replace('\'', '"'))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"success\":true,,}", "{\"success\":true}}", "{\"success\":true,", "{\"success\":\"true\"}"})
    void more_than_one_comma_too_many_is_not_understood(String body) {
        assertThatExceptionOfType(GatewayUnreachableException.class).isThrownBy(() -> answered(200, body));
    }

    @Test
    void a_no_is_tripays_refusal() {
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> check.checkStatus("DEV-T0001"))
                .satisfies(e -> assertThat(e.getHttpStatus()).isEqualTo(404))
                .satisfies(e -> assertThat(e.getGatewayMessage()).isNotEmpty());
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> answered(200, "{\"success\":false,\"message\":\"no\",}"))
                .withMessageContaining("no");
    }

    @Test
    void a_reference_is_sent_as_it_is() {
        try (Stub stub = new Stub(Stub.data("{}"));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            Accounts.feature(asked, StatusCheck.class).checkStatus("T1&x=/../y");
            assertThat(stub.requests()).containsExactly("GET /transaction/check-status?reference=T1%26x%3D%2F..%2Fy");
        }
    }

    private static String answered(int status, String body) {
        try (Stub stub = new Stub(Stub.text(status, body));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            return Accounts.feature(asked, StatusCheck.class).checkStatus("T1");
        }
    }
}
