package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.Payments;
import id.gerbang.feature.OpenPayments;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's words for a payment that it does not have. */
class NotFoundTest {

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @ParameterizedTest
    @ValueSource(strings = {"not-found-400", "not-found-200"})
    void payment_that_the_gateway_does_not_have_is_null_whatever_the_status(String kind) throws Exception {
        live.fault(LiveGateway.DETAIL, kind);
        assertThat(live.payments.findByReference("tripay", "T0001")).isNull();
        live.fault("/open-payment/{uuid}/detail", kind);
        assertThat(Accounts.feature(live.payments, OpenPayments.class).find("T0001OP0001ABCD"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Payment method not found",
        "200, Merchant not found",
        "400, Invalid API Key",
        "404, Invalid API Key",
        "400, Transaction not found because the merchant is suspended"
    })
    void other_refusals_are_thrown(int status, String words) {
        try (Stub stub = new Stub(Stub.text(status, "{\"success\":false,\"message\":\"" + words + "\"}"));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            assertThatExceptionOfType(GatewayRefusedException.class)
                    .isThrownBy(() -> payments.findByReference("tripay", "T0001"))
                    .withMessageContaining(words);
        }
    }
}
