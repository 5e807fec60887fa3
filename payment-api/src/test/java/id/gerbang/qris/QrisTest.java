package id.gerbang.qris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrisTest {

    /** Of EMVCo's specification. */
    private static final String EMVCO = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
            + "520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233"
            + "030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

    private static final String FIELDS = field("00", "01")
            + field("01", "12")
            + field("26", field("00", "ID.CO.GERBANG.WWW") + field("01", "936000000000000"))
            + field("52", "5812")
            + field("53", "360")
            + field("58", "ID")
            + field("59", "TOKO MELATI")
            + field("60", "JAKARTA");

    @Test
    void the_specifications_own_example_is_read() {
        assertThat(EmvCode.read(EMVCO))
                .containsEntry("59", "BEST TRANSPORT")
                .containsEntry("60", "BEIJING")
                .containsEntry("54", "23.72")
                .containsEntry("01", "12");
    }

    @Test
    void the_checksum_is_that_of_the_catalogue() {
        assertThat(EmvCode.checksum("123456789")).isEqualTo("29B1");
    }

    @Test
    void a_code_for_one_payment_says_how_much_and_to_whom() {
        Qris qris = Qris.parse(code("540510020"));
        assertThat(qris.getAmount()).isEqualTo(Rupiah.of(10_020));
        assertThat(qris.getMerchantName()).isEqualTo("TOKO MELATI");
        assertThat(qris.getMerchantCity()).isEqualTo("JAKARTA");
        assertThat(qris.isForOnePayment()).isTrue();
    }

    @Test
    void an_amount_may_be_written_with_sen_that_are_none_and_may_be_left_to_the_customer() {
        assertThat(Qris.parse(code("540810020.00")).getAmount()).isEqualTo(Rupiah.of(10_020));
        assertThat(Qris.parse(code("")).getAmount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"540810020.50", "5405abcde", "5402-1", "54031e5", "5401.", "5400"})
    void an_amount_that_is_none_in_rupiah_is_refused(String amount) {
        String code = code(amount);
        assertThatThrownBy(() -> Qris.parse(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount");
    }

    @Test
    void another_currency_is_refused() {
        assertThatThrownBy(() -> Qris.parse(EMVCO)).hasMessageContaining("rupiah");
    }

    @Test
    void one_other_character_anywhere_is_found() {
        String code = code("540510020");
        for (int at = 0; at < code.length(); at++) {
            for (char other : new char[] {'0', '1', '9', 'A', 'a', ' ', '\u0000', 'é'}) {
                if (code.charAt(at) != other && !sameDigit(code, at, other)) {
                    String altered = code.substring(0, at) + other + code.substring(at + 1);
                    assertThatThrownBy(() -> Qris.parse(altered))
                            .as(altered)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    /** The checksum may be written in digits of either case. */
    private static boolean sameDigit(String code, int at, char other) {
        return at >= code.length() - 4 && Character.toUpperCase(other) == Character.toUpperCase(code.charAt(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SANDBOX MODE", "000201", "0002016304", "00020163041D3D6304", "6304FFFF"})
    void what_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> Qris.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "99", "9905ab", "99xxab", "5303360"})
    void fields_that_do_not_fit_are_refused_although_the_checksum_is_right(String field) {
        String code = code(field);
        assertThatThrownBy(() -> Qris.parse(code)).hasMessageStartingWith("not a merchant's QR code");
    }

    @Test
    void a_payment_shows_a_code_of_its_own_amount_alone() {
        assertThat(Qris.of(payment(code("540510020"), 10_020))).isNotNull();
        assertThat(Qris.of(payment(code("540510020"), 10_021))).isNull();
        assertThat(Qris.of(payment(code(""), 10_020))).isNull();
        assertThat(Qris.of(payment("SANDBOX MODE", 10_020))).isNull();
        assertThat(Qris.of(payment(null, 10_020))).isNull();
    }

    private static Payment payment(@Nullable String code, long toPay) {
        return Payment.builder()
                .setId("p1")
                .setAccount("kropay")
                .setMode(PaymentMode.PRODUCTION)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(10_000))
                .setAmountToPay(Rupiah.of(toPay))
                .setQrString(code)
                .build();
    }

    private static String code(String field) {
        String text = FIELDS + field + "6304";
        return text + EmvCode.checksum(text);
    }

    private static String field(String id, String value) {
        return id + String.format("%02d", value.length()) + value;
    }
}
