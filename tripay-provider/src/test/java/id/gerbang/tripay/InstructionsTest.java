package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.Instruction;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How to pay, in TriPay's words. */
class InstructionsTest {

    private static final InstructionRequest BRIVA = InstructionRequest.of("BRIVA");

    @AutoClose
    private final Simulator tripay = new Simulator();

    @AutoClose
    private final Payments payments = tripay.connect();

    private final Instructions instructions = Accounts.feature(payments, Instructions.class);

    private String steps(InstructionRequest request) {
        return String.join("\n", instructions.getInstructions(request).get(0).getSteps());
    }

    @Test
    void there_is_one_for_each_way_to_pay() {
        assertThat(instructions.getInstructions(BRIVA))
                .extracting(Instruction::getTitle)
                .containsExactly("Internet Banking", "ATM");
        try (Payments production = tripay.connectInProduction()) {
            assertThat(Accounts.feature(production, Instructions.class).getInstructions(BRIVA))
                    .isEqualTo(instructions.getInstructions(BRIVA));
        }
    }

    @Test
    void there_is_markup_unless_it_is_not_wanted() {
        assertThat(steps(BRIVA)).contains("<b>Pembayaran</b>");
        assertThat(steps(BRIVA.withoutHtml())).contains("Pembayaran").doesNotContain("<");
    }

    @Test
    void the_placeholder_stays_until_there_is_a_pay_code() {
        assertThat(steps(BRIVA)).contains("(<b>{{pay_code}}</b>)");
        assertThat(steps(BRIVA.withPayCode("1234567890")))
                .contains("(<b>1234567890</b>)")
                .doesNotContain("{{");
    }

    @Test
    void the_amount_is_named_if_it_is_given() {
        assertThat(steps(BRIVA)).doesNotContain("50.000");
        assertThat(steps(BRIVA.withAmount(Rupiah.of(50_000)))).contains("50.000");
    }

    @Test
    void the_question_names_what_is_given() {
        try (Stub stub = new Stub(Stub.data("[]"));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            Instructions at = Accounts.feature(asked, Instructions.class);
            assertThat(at.getInstructions(BRIVA)).isEmpty();
            assertThat(at.getInstructions(
                            BRIVA.withPayCode("1 &2").withAmount(Rupiah.of(7)).withoutHtml()))
                    .isEmpty();
            assertThat(stub.requests())
                    .containsExactly(
                            "GET /payment/instruction?code=BRIVA&allow_html=1",
                            "GET /payment/instruction?code=BRIVA&pay_code=1+%262&amount=7&allow_html=0");
        }
    }

    @Test
    void an_unknown_channel_is_tripays_refusal() {
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> instructions.getInstructions(InstructionRequest.of("BITCOIN")))
                .withMessageContaining("Payment channel not found");
    }

    @Test
    void what_a_stranger_put_into_the_text_is_safe_on_a_page() {
        Instruction hostile = answered(
                        "[{'title':'ATM <script>x()</script>','steps':['<b onclick=x()>A</b>','<b>B','ok <br/> ok',7,null]}]")
                .get(0);
        assertThat(hostile.getTitle()).isEqualTo("ATM <script>x()</script>");
        assertThat(hostile.getSteps()).containsExactly("<b onclick=x()>A</b>", "<b>B", "ok <br/> ok");
        assertThat(hostile.getSafeTitle()).isEqualTo("ATM &lt;script&gt;x()&lt;/script&gt;");
        assertThat(hostile.getSafeSteps()).containsExactly("&lt;b onclick=x()&gt;A", "<b>B</b>", "ok <br> ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "'x'",
                "[7]",
                "[{}]",
                "[{'title':'ATM'}]",
                "[{'title':7,'steps':[]}]",
                "[{'title':'ATM','steps':'x'}]",
                "[{'title':' ','steps':[]}]"
            })
    void what_is_no_list_of_titles_with_steps_is_not_understood(String data) {
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> answered(data))
                .withMessageContaining("cannot be read");
    }

    private static List<Instruction> answered(String data) {
        try (Stub stub = new Stub(Stub.data(data));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            return Accounts.feature(asked, Instructions.class).getInstructions(BRIVA);
        }
    }
}
