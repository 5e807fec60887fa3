package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.gerbang.sandbox.Inbox.Mail;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KropayFaultTest extends KropayTest {

    private static final String CREATE = "path=/kropay/api/v1/payment/create&kind=";
    private static final String STATUS = "path=/kropay/api/v1/payment/status/{reference}&kind=";
    private static final String CALLBACK = "path=kropay-callback&kind=";

    @Test
    void a_create_can_be_cut_before_or_after_its_effect() {
        fault(CREATE + "cut-before");
        assertThatThrownBy(() -> kropay.create(KropayShop.ORDER)).isInstanceOf(UncheckedIOException.class);
        assertThat(kropay.payments().path("data")).isEmpty();
        fault(CREATE + "cut-after");
        assertThatThrownBy(() -> kropay.create(KropayShop.ORDER)).isInstanceOf(UncheckedIOException.class);
        assertThat(kropay.payments().path("data")).hasSize(1);
    }

    @Test
    void a_status_can_be_a_page() {
        String reference = kropay.reference();
        fault(STATUS + "502");
        var response = kropay.ask(reference);
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).startsWith("<html>");
        assertThat(kropay.ask(reference).statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_of_one_gateway_is_none_of_the_other() throws Exception {
        fault(CREATE + "500");
        fault("path=/transaction/detail&kind=500");
        fault("path=callback&kind=dropped");
        String tripay = shop.reference(order().signed());
        assertThat(kropay.create(KropayShop.ORDER).statusCode()).isEqualTo(500);
        String reference = kropay.reference();
        assertThat(kropay.ask(reference).statusCode()).isEqualTo(200);
        kropay.act(reference, "action=pay");
        assertThat(inbox.next().json().path("reference").textValue()).isEqualTo(reference);
        assertThat(shop.detail(tripay).statusCode()).isEqualTo(500);
    }

    @Test
    void a_callback_can_be_dropped_and_is_repeated() throws Exception {
        fault(CALLBACK + "dropped");
        String reference = kropay.reference();
        kropay.act(reference, "action=pay");
        inbox.next();
        JsonNode attempts = kropay.recorded(reference, 2).path("attempts");
        assertThat(attempts.path(0).path("answer").textValue()).isEqualTo("dropped");
        assertThat(attempts.path(1).path("counted").booleanValue()).isTrue();
    }

    @Test
    void a_callback_can_be_doubled() throws Exception {
        fault(CALLBACK + "doubled");
        kropay.act(kropay.reference(), "action=pay");
        assertThat(inbox.next().body()).isEqualTo(inbox.next().body());
    }

    @Test
    void a_callback_can_overtake_another() throws Exception {
        fault(CALLBACK + "out-of-order");
        String reference = kropay.reference();
        kropay.act(reference, "action=expire");
        kropay.act(reference, "action=pay");
        Mail first = inbox.next();
        assertThat(first.json().path("status").textValue()).isEqualTo("paid");
        assertThat(inbox.next().json().path("status").textValue()).isEqualTo("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLBACK + "wrong-signature", CALLBACK + "500", CREATE + "dropped"})
    void what_cannot_go_wrong_is_refused(String form) {
        var response = shop.post("/control/faults", Shop.FORM, form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The kind field").doesNotContain("wrong-signature");
    }

    private void fault(String form) {
        assertThat(shop.post("/control/faults", Shop.FORM, form).statusCode()).isEqualTo(200);
    }
}
