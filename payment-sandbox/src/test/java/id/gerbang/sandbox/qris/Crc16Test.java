package id.gerbang.sandbox.qris;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Crc16Test {

    @Test
    void it_is_the_one_whose_check_value_is_29B1() {
        assertThat(Crc16.of("123456789")).isEqualTo("29B1");
        assertThat(Crc16.of("")).isEqualTo("FFFF");
    }

    /** The example of EMVCo's specification of QR codes that merchants present, and that of the central bank of Brazil for Pix. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN"
                        + "5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603"
                        + "***0708A60086670902ME91320016A0112233449988770708123456786304A13A",
                "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR"
                        + "5913Fulano de Tal6008BRASILIA62070503***63041D3D"
            })
    void published_codes_end_with_it(String text) {
        int end = text.length() - 4;
        assertThat(Crc16.of(text.substring(0, end))).isEqualTo(text.substring(end));
    }
}
