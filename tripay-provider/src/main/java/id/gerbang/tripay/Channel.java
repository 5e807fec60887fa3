package id.gerbang.tripay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a customer may take to pay by a channel, as the document's table "Daftar Channel" says. */
final class Channel {

    private static final Duration USUAL = Duration.ofHours(24);
    /** Away from the window's edges, so that two clocks need not agree. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final Map<String, Channel> TABLE = new HashMap<>();

    static {
        put("PERMATAVA", 60, 43_200);
        put("BNIVA", 15, 1_440);
        put("BRIVA", 60, 43_200);
        put("MANDIRIVA", 60, 43_200);
        put("BCAVA", 15, 43_200);
        put("MUAMALATVA", 60, 180);
        put("CIMBVA", 15, 43_200);
        put("BSIVA", 60, 180);
        put("OCBCVA", 15, 43_200);
        put("DANAMONVA", 15, 43_200);
        put("OTHERBANKVA", 15, 1_440);
        put("ALFAMART", 60, 1_440);
        put("INDOMARET", 15, 43_200);
        put("ALFAMIDI", 60, 1_440);
        put("OVO", 15, 43_200);
        put("QRIS", 10, 60);
        put("QRISC", 10, 1_440);
        put("QRIS2", 10, 1_440);
        put("DANA", 15, 60);
        put("SHOPEEPAY", 15, 60);
    }

    private final Duration shortest;
    private final Duration longest;

    private Channel(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    private static void put(String code, int shortestMinutes, int longestMinutes) {
        TABLE.put(code, new Channel(Duration.ofMinutes(shortestMinutes), Duration.ofMinutes(longestMinutes)));
    }

    /**
     * The time to pay that is asked for: the shop's wish, or 24 hours, moved into the channel's window. A channel that
     * the table does not know is left to TriPay.
     */
    static Duration timeToPay(String code, @Nullable Duration wish) {
        Duration asked = wish == null ? USUAL : wish;
        Channel channel = TABLE.get(code);
        if (channel == null) {
            return asked;
        }
        Duration least = channel.shortest.plus(MARGIN);
        Duration most = channel.longest.minus(MARGIN);
        return asked.compareTo(least) < 0 ? least : asked.compareTo(most) > 0 ? most : asked;
    }
}
