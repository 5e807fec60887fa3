package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RupiahTest {

    @ParameterizedTest
    @CsvSource({
        "0,Rp 0",
        "7,Rp 7",
        "999,Rp 999",
        "1000,Rp 1.000",
        "10000,Rp 10.000",
        "1234567,Rp 1.234.567",
        "9223372036854775807,Rp 9.223.372.036.854.775.807"
    })
    void it_is_written_as_in_indonesia_wherever_the_shop_runs(long amount, String written) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Rupiah.of(amount)).hasToString(written);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void it_is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rupiah.of(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rupiah.of(5).times(-1))
                .withMessageContaining("-1");
    }

    @Test
    void it_is_exact_or_an_error() {
        assertThat(Rupiah.of(116_890)).isEqualTo(Rupiah.of(113_390).plus(Rupiah.of(3_500)));
        assertThat(Rupiah.of(48_500).times(3)).isEqualTo(Rupiah.of(145_500));
        assertThat(Rupiah.of(48_500).times(0)).isEqualTo(Rupiah.ZERO);
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).plus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void it_is_compared_by_its_amount() {
        assertThat(Rupiah.of(2)).isGreaterThan(Rupiah.of(1)).isEqualByComparingTo(Rupiah.of(2));
        assertThat(Rupiah.of(2)).isEqualTo(Rupiah.of(2)).hasSameHashCodeAs(Rupiah.of(2));
        assertThat(Rupiah.of(2)).isNotEqualTo(Rupiah.of(3)).isNotEqualTo(2L);
    }

    @Test
    void it_survives_a_session_that_is_written_to_disk() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Rupiah.of(85_000));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(Rupiah.of(85_000));
        }
    }
}
