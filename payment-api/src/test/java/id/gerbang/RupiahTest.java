package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahTest {

    private static final Rupiah MOST = Rupiah.of(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0, Rp 0",
        "999, Rp 999",
        "1000, Rp 1.000",
        "10000, Rp 10.000",
        "100000, Rp 100.000",
        "1234567, Rp 1.234.567",
        "9223372036854775807, Rp 9.223.372.036.854.775.807"
    })
    void an_amount_prints_with_dots(long amount, String printed) {
        assertThat(Rupiah.of(amount)).hasToString(printed);
        assertThat(Rupiah.of(amount).getAmount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "id-ID", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void an_amount_prints_the_same_wherever_the_server_stands(String place) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(place));
            assertThat(Rupiah.of(10_000)).hasToString("Rp 10.000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void a_negative_amount_is_refused(long amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rupiah.of(amount))
                .withMessageContaining(String.valueOf(amount));
    }

    @Test
    void a_sum_and_a_product_are_exact() {
        assertThat(Rupiah.of(10_000).plus(Rupiah.of(1))).isEqualTo(Rupiah.of(10_001));
        assertThat(Rupiah.of(2_500).times(4)).isEqualTo(Rupiah.of(10_000));
        assertThat(MOST.times(0)).isEqualTo(Rupiah.ZERO);
        assertThat(MOST.plus(Rupiah.ZERO).times(1)).isEqualTo(MOST);
    }

    @Test
    void a_sum_or_a_product_that_does_not_fit_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(Rupiah.of(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rupiah.of(1L << 62).times(4));
    }

    @Test
    void a_negative_quantity_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rupiah.ZERO.times(-1));
    }

    @Test
    void amounts_are_equal_and_ordered_by_what_they_are_worth() {
        assertThat(Rupiah.of(10_000)).isEqualTo(Rupiah.of(10_000)).hasSameHashCodeAs(Rupiah.of(10_000));
        assertThat(Rupiah.of(10_000)).isNotEqualTo(Rupiah.of(10_001)).isNotEqualTo(10_000L);
        assertThat(Rupiah.of(9)).isLessThan(Rupiah.of(10));
        assertThat(MOST).isGreaterThan(Rupiah.ZERO);
    }

    @Test
    void an_amount_survives_a_session_and_a_forged_negative_one_does_not() throws Exception {
        byte[] written = Serialized.write(Rupiah.of(10_000));
        assertThat(Serialized.read(written)).isEqualTo(Rupiah.of(10_000));

        byte[] forged = written.clone();
        Arrays.fill(forged, forged.length - Long.BYTES, forged.length, (byte) 0xff);
        assertThatIllegalArgumentException().isThrownBy(() -> Serialized.read(forged));
    }
}
