package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentInstructionTest extends SandboxTest {

    @Test
    void without_a_code_to_pay_its_place_stays_open() {
        JsonNode reply = Shop.json(instruction("code=BRIVA"));
        assertThat(reply.path("success").booleanValue()).isTrue();
        assertThat(reply.path("message").textValue()).isEmpty();
        assertThat(reply.path("data").path(0).path("title").textValue()).isEqualTo("Internet Banking");
        assertThat(reply.path("data").path(0).path("steps").path(2).textValue()).contains("(<b>{{pay_code}}</b>)");
    }

    @Test
    void the_code_to_pay_and_the_amount_are_entered() {
        String reply = instruction("code=ALFAMART&pay_code=1234567890&amount=10000");
        assertThat(reply).contains("(<b>1234567890</b>)", "<b>Rp 10.000</b>").doesNotContain("{{");
    }

    @Test
    void without_an_amount_none_is_named() {
        assertThat(instruction("code=ALFAMART")).doesNotContain("Rp ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRIVA", "ALFAMART", "OVO", "QRIS"})
    void tags_can_be_switched_off(String code) {
        assertThat(instruction("code=" + code + "&amount=10000&allow_html=1")).contains("<b>");
        assertThat(instruction("code=" + code + "&amount=10000&allow_html=0")).doesNotContain("<");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1, The code field is required.",
        "code=BITCOIN, Payment channel not found",
        "code=BRIVA&allow_html=2, The allow_html field must be between 0 and 1.",
        "code=BRIVA&amount=x, The amount field must be an integer."
    })
    void what_the_document_does_not_allow_is_refused(String query, String message) {
        var response = shop.get("/tripay/api/payment/instruction?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Shop.json(response).path("message").textValue()).isEqualTo(message);
    }

    private String instruction(String query) {
        return shop.get("/tripay/api-sandbox/payment/instruction?" + query).body();
    }
}
