package id.gerbang.sandbox.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    @ParameterizedTest
    @CsvSource({
        "PERMATAVA, 10000, 10000000, 60, 43200, DIRECT",
        "BNIVA, 10000, 10000000, 15, 1440, DIRECT",
        "BRIVA, 10000, 10000000, 60, 43200, DIRECT",
        "MANDIRIVA, 10000, 10000000, 60, 43200, DIRECT",
        "BCAVA, 10000, 10000000, 15, 43200, DIRECT",
        "MUAMALATVA, 10000, 10000000, 60, 180, DIRECT",
        "CIMBVA, 10000, 10000000, 15, 43200, DIRECT",
        "BSIVA, 10000, 10000000, 60, 180, DIRECT",
        "OCBCVA, 10000, 10000000, 15, 43200, DIRECT",
        "DANAMONVA, 10000, 10000000, 15, 43200, DIRECT",
        "OTHERBANKVA, 10000, 10000000, 15, 1440, DIRECT",
        "ALFAMART, 10000, 2500000, 60, 1440, DIRECT",
        "INDOMARET, 10000, 2500000, 15, 43200, DIRECT",
        "ALFAMIDI, 5000, 2500000, 60, 1440, DIRECT",
        "OVO, 1000, 10000000, 15, 43200, REDIRECT",
        "QRIS, 1000, 5000000, 10, 60, DIRECT",
        "QRISC, 1000, 5000000, 10, 1440, DIRECT",
        "QRIS2, 1000, 5000000, 10, 1440, DIRECT",
        "DANA, 1000, 10000000, 15, 60, REDIRECT",
        "SHOPEEPAY, 1000, 10000000, 15, 60, REDIRECT"
    })
    void a_channel_has_the_limits_of_the_table(
            String code, long least, long most, long shortest, long longest, String type) {
        Channel channel = Channels.known(code);
        assertThat(channel.amount()).isEqualTo(new Channel.Range(least, most));
        assertThat(channel.expiry()).isEqualTo(new Channel.Range(shortest, longest));
        assertThat(channel.redirects()).isEqualTo(type.equals("REDIRECT"));
    }

    @Test
    void codes_that_the_document_mentions_elsewhere_are_known() {
        assertThat(Channels.withCode("MYBVA")).isPresent();
        assertThat(Channels.withCode("SMSVA")).isPresent();
        assertThat(Channels.withCode("SAMPOERNAVA")).isPresent();
        assertThat(Channels.withCode("BCAVAOP")).isPresent();
        assertThat(Channels.withCode("BITCOIN")).isEmpty();
    }
}
