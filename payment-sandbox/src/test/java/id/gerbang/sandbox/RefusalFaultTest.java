package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that refuse a call of TriPay in a shape that its document does not show. */
class RefusalFaultTest extends SandboxTest {

    private static final String REASONS = "{\"customer_email\":[\"The customer email must be a valid email address.\"],"
            + "\"amount\":[\"The amount must be at least 10000.\",\"The amount may not be greater than 5000000.\"]}";

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407})
    void the_callers_address_is_named(int status) {
        refuseCreate(String.valueOf(status), status, says("IP address 127.0.0.1 is not whitelisted"));
    }

    @Test
    void reasons_are_in_errors() {
        refuseCreate(
                "refusal-errors",
                422,
                "{\"success\":false,\"message\":\"The given data was invalid.\",\"errors\":" + REASONS + "}");
    }

    @Test
    void reasons_are_an_object_in_message() {
        refuseCreate("refusal-object", 400, "{\"success\":false,\"message\":" + REASONS + "}");
    }

    @Test
    void keys_of_the_other_mode_are_a_credential_mismatch_with_400() {
        refuseCreate("credential-mismatch", 400, says("Credential Mismatch"));
    }

    @Test
    void a_wrong_key_is_refused_with_200() {
        refuseCreate("invalid-key", 200, says("Invalid API Key"));
    }

    @ParameterizedTest
    @CsvSource({"400, /transaction/detail", "200, /transaction/detail", "200, /transaction/check-status"})
    void a_known_transaction_is_not_found(int status, String path) {
        String reference = shop.reference(order().signed());
        shop.fault("path=" + path + "&kind=not-found-" + status);
        var response = shop.ask(path + "?reference=" + reference);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(says("Transaction not found"));
    }

    @Test
    void payments_into_an_open_payment_are_not_found() {
        shop.fault("path=/open-payment/{uuid}/transactions&kind=not-found-200");
        assertThat(shop.inProduction()
                        .ask("/open-payment/T0001OP1/transactions")
                        .body())
                .isEqualTo(says("Transaction not found"));
    }

    private void refuseCreate(String kind, int status, String body) {
        shop.fault("path=/transaction/create&kind=" + kind);
        var response = shop.create(order().signed());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo(body);
        assertThat(Shop.json(shop.get("/control/tripay")).path("data")).isEmpty();
    }

    private static String says(String message) {
        return "{\"success\":false,\"message\":\"" + message + "\"}";
    }
}
