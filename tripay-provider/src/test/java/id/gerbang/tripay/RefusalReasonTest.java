package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.Payments;
import id.gerbang.feature.Channels;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal says: the gateway's reasons with the names of the fields, and the settings to check. */
class RefusalReasonTest {

    private static final String REASONS = "customer_email: The customer email must be a valid email address.; "
            + "amount: The amount must be at least 10000.; amount: The amount may not be greater than 5000000.";

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @ParameterizedTest
    @CsvSource({"credential-mismatch, 400, Credential Mismatch", "invalid-key, 200, Invalid API Key"})
    void refused_key_names_the_settings_whatever_the_status(String kind, int status, String words) throws Exception {
        String message = "tripay refused (HTTP " + status + "): " + words
                + "; check gerbang.tripay.api-key, gerbang.tripay.mode and gerbang.tripay.merchant-code: "
                + "TriPay has keys of its own for sandbox and production";
        live.fault(LiveGateway.CREATE, kind);
        assertThatRefusal(() -> live.create("4711-1")).withMessage(message);
        live.fault(LiveGateway.DETAIL, kind);
        assertThatRefusal(() -> live.payments.findByReference("tripay", "T0001"))
                .withMessage(message);
        live.fault("/merchant/payment-channel", kind);
        assertThatRefusal(() -> Accounts.feature(live.payments, Channels.class).getChannels())
                .withMessage(message);
    }

    @Test
    void reasons_in_errors_stand_behind_the_message_with_the_names_of_their_fields() throws Exception {
        live.fault(LiveGateway.CREATE, "refusal-errors");
        assertThatRefusal(() -> live.create("4711-1"))
                .withMessage("tripay refused (HTTP 422): The given data was invalid.; " + REASONS);
        assertThat(live.payments.findByMerchantRef("tripay", "4711-1")).isEmpty();
    }

    @Test
    void reasons_in_an_object_keep_the_names_of_their_fields() throws Exception {
        live.fault(LiveGateway.CREATE, "refusal-object");
        assertThatRefusal(() -> live.create("4711-1"))
                .withMessage("tripay refused (HTTP 400): " + REASONS)
                .satisfies(e -> assertThat(e.getGatewayMessage()).isEqualTo(REASONS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':false,'message':['amount is too small','amount is too small']}",
                "{'success':false,'errors':'amount is too small'}",
                "{'success':'0','message':'amount is too small'}",
                "{'success':0,'message':{'':[['amount is too small']]},'errors':null}"
            })
    void reasons_in_other_places_are_joined_once(String body) {
        try (Stub stub = new Stub(Stub.text(400, body.replace('\'', '"')));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            assertThatRefusal(() -> payments.create(Orders.order("4711-1").build()))
                    .withMessage("tripay refused (HTTP 400): amount is too small");
        }
    }

    @Test
    void a_key_that_the_gateway_repeats_in_errors_is_not_told() {
        String body = "{\"success\":false,\"errors\":{\"header\":[\"bad {authorization}\"]}}";
        try (Stub stub = new Stub(Stub.text(400, body));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            assertThatRefusal(() -> payments.create(Orders.order("4711-1").build()))
                    .withMessage("tripay refused (HTTP 400): header: bad Bearer ***")
                    .satisfies(Secrets::absentFrom);
        }
    }

    private static ThrowableAssertAlternative<GatewayRefusedException> assertThatRefusal(ThrowingCallable call) {
        return assertThatExceptionOfType(GatewayRefusedException.class).isThrownBy(call);
    }
}
