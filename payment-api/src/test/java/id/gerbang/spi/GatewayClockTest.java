package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.http.HttpReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayClockTest {

    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

    private Instant here = START;
    private final GatewayClock gateway = new GatewayClock("toko", new Clock() {
        @Override
        public Instant instant() {
            return here;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    private static HttpReply dated(Instant date) {
        return reply(Map.of("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))));
    }

    private static HttpReply reply(Map<String, String> headers) {
        return HttpReply.of(200, headers, new byte[0]);
    }

    private Duration difference() {
        return Duration.between(here, gateway.now());
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S",
        "PT60S, PT0S",
        "PT-60S, PT0S",
        "PT61S, PT61S",
        "PT-4M, PT-4M",
        "PT24H, PT24H",
        "PT-24H-1S, PT0S"
    })
    void differences_above_a_minute_and_up_to_a_day_are_corrected(Duration told, Duration corrected) {
        gateway.learn(dated(here.plus(told)), here);
        assertThat(difference()).isEqualTo(corrected);
        assertThat(gateway.advice().isEmpty()).isEqualTo(corrected.isZero());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 100, 239, 240, 241})
    void slow_reply_is_no_difference_of_clocks(long seconds) {
        Instant sent = here;
        here = here.plusSeconds(240);
        gateway.learn(dated(sent.plusSeconds(seconds)), sent);
        assertThat(difference()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-300, PT-5M", "540, PT5M"})
    void slow_reply_leaves_the_difference_that_is_certain(long seconds, Duration certain) {
        Instant sent = here;
        here = here.plusSeconds(240);
        gateway.learn(dated(sent.plusSeconds(seconds)), sent);
        assertThat(difference()).isEqualTo(certain);
    }

    @Test
    void copy_of_a_cache_is_ignored() {
        Map<String, String> headers = new TreeMap<>(Map.of("Age", "0"));
        headers.put("Date", "Mon, 30 Nov 2026 09:00:00 GMT");
        gateway.learn(reply(headers), here);
        assertThat(difference()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-11-30T11:00:00Z", "Tue, 30 Nov 2026 11:00:00 GMT", "0"})
    void date_that_cannot_be_read_changes_nothing(String date) {
        gateway.learn(dated(here.plusSeconds(300)), here);
        gateway.learn(reply(Map.of("date", date)), here);
        gateway.learn(reply(Map.of()), here);
        assertThat(difference()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void warning_comes_once_and_again_after_the_clocks_have_agreed() {
        try (LogBook log = new LogBook(GatewayClock.class)) {
            gateway.learn(dated(here.plusSeconds(240)), here);
            gateway.learn(dated(here.plusSeconds(300)), here);
            assertThat(log.getMessages())
                    .containsExactly("WARNING toko: this server's clock is about 4 min behind the gateway's."
                            + " Set it, by NTP for instance");
            gateway.learn(dated(here), here);
            assertThat(gateway.advice()).isEmpty();
            gateway.learn(dated(here.minusSeconds(180)), here);
            assertThat(log.getMessages()).hasSize(2);
            assertThat(gateway.advice()).isEqualTo("this server's clock is about 3 min ahead of the gateway's");
        }
    }
}
