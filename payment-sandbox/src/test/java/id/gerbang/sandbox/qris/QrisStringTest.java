package id.gerbang.sandbox.qris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrisStringTest {

    private static final QrisString.Account ACCOUNT =
            new QrisString.Account("ID.CO.QREN.WWW", "936000000000000000", "00000000000000");
    private static final QrisString QRIS = new QrisString(ACCOUNT, "kropay", "JAKARTA", "PG-20260529A1B2");

    @Test
    void one_with_an_amount_is_for_one_payment() {
        String open = "00020101021226580014ID.CO.QREN.WWW0118936000000000000000021400000000000000520400005303360"
                + "540510020" + "5802ID5906kropay6007JAKARTA62190115PG-20260529A1B26304";
        assertThat(QRIS.withAmount(10_020)).isEqualTo(open + Crc16.of(open));
    }

    @Test
    void one_without_an_amount_is_for_many() {
        assertThat(QRIS.withoutAmount()).startsWith("000201010211").doesNotContain("5405");
    }

    @ParameterizedTest
    @CsvSource({"a name of twenty-six letters, JAKARTA", "toko, kota enam belas ya", "kopi é, JAKARTA", "'', JAKARTA"})
    void what_does_not_fit_is_refused(String name, String city) {
        QrisString qris = new QrisString(ACCOUNT, name, city, "1");
        assertThatThrownBy(() -> qris.withAmount(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
