package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.Fee;
import id.gerbang.feature.Fees;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import jakarta.json.Json;
import java.io.StringReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document's table "Daftar Channel &amp; Biaya", written off by hand. */
class ChannelTableTest {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T05:00:00Z"));

    @AutoClose
    private final Stub stub = new Stub(Stub.text(400, "{\"success\":false,\"message\":\"sent\"}"));

    @AutoClose
    private final Gateways gateways = Accounts.open(Accounts.canary(stub.url()), clock);

    @AutoClose
    private final LogBook log = new LogBook();

    private final PaymentGateway tripay = gateways.get("tripay");
    private final Channels channels = requireNonNull(tripay.feature(Channels.class));

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // code | name | least | most | minutes | minutes | flow | flat | percent | at least
                "PERMATAVA | Permata Virtual Account | 10000 | 10000000 | 60 | 43200 | DIRECT | 4250 | 0 |",
                "BNIVA | BNI Virtual Account | 10000 | 10000000 | 15 | 1440 | DIRECT | 4250 | 0 |",
                "BRIVA | BRI Virtual Account | 10000 | 10000000 | 60 | 43200 | DIRECT | 4250 | 0 |",
                "MANDIRIVA | Mandiri Virtual Account | 10000 | 10000000 | 60 | 43200 | DIRECT | 4250 | 0 |",
                "BCAVA | BCA Virtual Account | 10000 | 10000000 | 15 | 43200 | DIRECT | 5500 | 0 |",
                "MUAMALATVA | Muamalat Virtual Account | 10000 | 10000000 | 60 | 180 | DIRECT | 4250 | 0 |",
                "CIMBVA | CIMB Niaga Virtual Account | 10000 | 10000000 | 15 | 43200 | DIRECT | 4250 | 0 |",
                "BSIVA | BSI Virtual Account | 10000 | 10000000 | 60 | 180 | DIRECT | 4250 | 0 |",
                "OCBCVA | OCBC NISP Virtual Account | 10000 | 10000000 | 15 | 43200 | DIRECT | 4250 | 0 |",
                "DANAMONVA | Danamon Virtual Account | 10000 | 10000000 | 15 | 43200 | DIRECT | 4250 | 0 |",
                "OTHERBANKVA | Other Bank Virtual Account | 10000 | 10000000 | 15 | 1440 | DIRECT | 4250 | 0 |",
                "ALFAMART | Alfamart | 10000 | 2500000 | 60 | 1440 | DIRECT | 3500 | 0 |",
                "INDOMARET | Indomaret | 10000 | 2500000 | 15 | 43200 | DIRECT | 3500 | 0 |",
                "ALFAMIDI | Alfamidi | 5000 | 2500000 | 60 | 1440 | DIRECT | 3500 | 0 |",
                "OVO | OVO | 1000 | 10000000 | 15 | 43200 | REDIRECT | 0 | 3 | 1000",
                "QRIS | QRIS by ShopeePay | 1000 | 5000000 | 10 | 60 | DIRECT | 750 | 0.7 |",
                "QRISC | QRIS (Customizable) | 1000 | 5000000 | 10 | 1440 | DIRECT | 750 | 0.7 |",
                "QRIS2 | QRIS | 1000 | 5000000 | 10 | 1440 | DIRECT | 750 | 0.7 |",
                "DANA | DANA | 1000 | 10000000 | 15 | 60 | REDIRECT | 0 | 3 | 1000",
                "SHOPEEPAY | ShopeePay | 1000 | 10000000 | 15 | 60 | REDIRECT | 0 | 3 | 1000",
            })
    @interface EveryRow {}

    @EveryRow
    void the_table_is_the_documents(
            String code,
            String name,
            long least,
            long most,
            long shortest,
            long longest,
            Channel.Flow flow,
            long flat,
            BigDecimal percent,
            @Nullable Long leastFee) {
        Channel channel = known(code);
        assertThat(channel.getName()).isEqualTo(name);
        assertThat(channel.getMinimumAmount()).isEqualTo(Rupiah.of(least));
        assertThat(channel.getMaximumAmount()).isEqualTo(Rupiah.of(most));
        assertThat(channel.getShortestExpiry()).isEqualTo(Duration.ofMinutes(shortest));
        assertThat(channel.getLongestExpiry()).isEqualTo(Duration.ofMinutes(longest));
        assertThat(channel.getFlow()).isEqualTo(flow);
        assertThat(channel.getTotalFee()).isEqualTo(Fee.of(Rupiah.of(flat), percent));
        assertThat(channel.getMinimumFee()).isEqualTo(leastFee == null ? null : Rupiah.of(leastFee));
        assertThat(channel.isActive()).isTrue();
        assertThat(channel.accepts(Rupiah.of(least - 1))).isFalse();
        assertThat(channel.accepts(Rupiah.of(least))).isTrue();
        assertThat(channel.accepts(Rupiah.of(most))).isTrue();
        assertThat(channel.accepts(Rupiah.of(most + 1))).isFalse();
    }

    @EveryRow
    void the_time_to_pay_is_inside_the_window(
            String code, String name, long least, long most, long shortestMinutes, long longestMinutes) {
        Duration shortest = Duration.ofMinutes(shortestMinutes);
        Duration longest = Duration.ofMinutes(longestMinutes);
        assertThat(timeToPay(code, null))
                .isEqualTo(longest.compareTo(DAY) <= 0 ? longest.minus(MARGIN) : DAY)
                .isBetween(shortest, longest);
        assertThat(timeToPay(code, shortest)).isEqualTo(shortest.plus(MARGIN));
        assertThat(timeToPay(code, longest)).isEqualTo(longest.minus(MARGIN));
        assertThat(timeToPay(code, shortest.plusMinutes(5))).isEqualTo(shortest.plusMinutes(5));
        assertThat(log.getMessages()).isEmpty();
    }

    @EveryRow
    void a_wish_outside_the_window_is_moved_and_warned_of_once(
            String code, String name, long least, long most, long shortestMinutes, long longestMinutes) {
        Duration shortest = Duration.ofMinutes(shortestMinutes);
        Duration longest = Duration.ofMinutes(longestMinutes);
        assertThat(timeToPay(code, shortest.minusSeconds(1))).isEqualTo(shortest.plus(MARGIN));
        assertThat(timeToPay(code, longest.plusSeconds(1))).isEqualTo(longest.minus(MARGIN));
        assertThat(log.getMessages())
                .singleElement()
                .asString()
                .contains("expiresIn", code, shortest.toString(), longest.toString(), "is asked for");
    }

    @Test
    void a_wish_by_a_channel_outside_the_table_is_left_to_tripay() {
        assertThat(timeToPay("MYBVA", Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(timeToPay("MYBVA", null)).isEqualTo(DAY);
        assertThat(log.getMessages()).isEmpty();
    }

    @Test
    void nothing_is_asked_and_nothing_is_left_out() {
        assertThat(channels.getKnownChannels()).hasSize(20);
        assertThat(requireNonNull(tripay.feature(Fees.class)).estimateFee(Rupiah.of(5_800), "QRIS"))
                .isNotNull();
        assertThat(stub.requests()).isEmpty();
    }

    private Channel known(String code) {
        return channels.getKnownChannels().stream()
                .filter(channel -> channel.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** From now to the time that is sent. */
    private Duration timeToPay(String channel, @Nullable Duration wish) {
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> tripay.create(
                        Orders.order("4711-1").channel(channel).expiresIn(wish).build()));
        String sent = stub.requests().get(stub.requests().size() - 1);
        long expiry = Json.createReader(new StringReader(sent.substring(sent.indexOf('{'))))
                .readObject()
                .getJsonNumber("expired_time")
                .longValueExact();
        return Duration.between(clock.instant(), Instant.ofEpochSecond(expiry));
    }
}
