package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** This server's clock is wrong: the expiry that is sent is right at the gateway, and a warning says so. */
class ClockDifferenceTest {

    private static final Instant HERE = Instant.parse("2026-11-30T10:00:00Z");

    @AutoClose
    private final DatedServer tripay = new DatedServer();

    private final SettableClock clock = new SettableClock(HERE);

    @AutoClose
    private final Gateways gateways = Accounts.open(Accounts.canary(tripay.url()), clock);

    private final PaymentGateway gateway = gateways.get("tripay");

    private GatewayRefusedException refusal() {
        return catchThrowableOfType(
                GatewayRefusedException.class,
                () -> gateway.create(
                        Orders.order("4711-1").expiresIn(Duration.ofHours(2)).build()));
    }

    /** The time from now, by this server's clock, to the expiry in the last create. */
    private Duration sentExpiry() {
        long expiry = Json.createReader(new StringReader(tripay.lastBody()))
                .readObject()
                .getJsonNumber("expired_time")
                .longValueExact();
        return Duration.between(HERE, Instant.ofEpochSecond(expiry));
    }

    @ParameterizedTest
    @CsvSource({"PT4M, 4 min behind", "PT-4M, 4 min ahead of", "PT23H, 1380 min behind", "PT61S, 1 min behind"})
    void expiry_is_corrected_after_a_reply_and_a_refusal_says_how_wrong_the_clock_is(
            Duration difference, String words) {
        tripay.setDate(HERE.plus(difference));
        try (LogBook log = new LogBook("id.gerbang.spi")) {
            GatewayRefusedException first = refusal();
            assertThat(sentExpiry()).isEqualTo(Duration.ofHours(2));
            refusal();
            assertThat(sentExpiry()).isEqualTo(Duration.ofHours(2).plus(difference));
            String clocks = "this server's clock is about " + words + " the gateway's";
            assertThat(first).hasMessage("tripay refused (HTTP 400): expired_time is wrong; " + clocks);
            assertThat(log.getMessages())
                    .containsExactly("WARNING tripay: " + clocks + ". Set it, by NTP for instance");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT59S", "PT-60S", "PT24H1S", "PT-25H"})
    void small_difference_and_one_above_a_day_correct_nothing(Duration difference) {
        tripay.setDate(HERE.plus(difference));
        assertNothingIsCorrected();
    }

    @Test
    void copy_kept_by_a_cache_corrects_nothing() {
        tripay.setDate(HERE.minus(Duration.ofMinutes(10)), "Age: 600");
        assertNothingIsCorrected();
    }

    @Test
    void reply_without_a_date_corrects_nothing() {
        assertNothingIsCorrected();
    }

    private void assertNothingIsCorrected() {
        try (LogBook log = new LogBook("id.gerbang.spi")) {
            refusal();
            assertThat(refusal()).hasMessage("tripay refused (HTTP 400): expired_time is wrong");
            assertThat(sentExpiry()).isEqualTo(Duration.ofHours(2));
            assertThat(log.getMessages()).isEmpty();
        }
    }

    @Test
    void correction_ends_when_the_clock_has_been_set() {
        try (LogBook log = new LogBook("id.gerbang.spi")) {
            tripay.setDate(HERE.plus(Duration.ofMinutes(4)));
            refusal();
            tripay.setDate(HERE);
            refusal();
            assertThat(refusal()).hasMessage("tripay refused (HTTP 400): expired_time is wrong");
            assertThat(sentExpiry()).isEqualTo(Duration.ofHours(2));
            assertThat(log.getMessages()).hasSize(1);
        }
    }
}
