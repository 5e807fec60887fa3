package id.gerbang.sandbox.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

    @ParameterizedTest
    @CsvSource({
        "BRIVA, 1000000, 4250",
        "BCAVA, 10000, 5500",
        "ALFAMART, 50000, 3500",
        "QRIS, 5800, 791",
        "QRIS2, 192080, 2095",
        "QRISC, 100000, 1450",
        "OVO, 10000, 1000",
        "OVO, 33333, 1000",
        "DANA, 33350, 1001",
        "SHOPEEPAY, 1000000, 30000"
    })
    void a_channel_costs_what_the_table_says(String code, long amount, long fee) {
        assertThat(Channels.known(code).fee().of(amount)).isEqualTo(fee);
    }
}
