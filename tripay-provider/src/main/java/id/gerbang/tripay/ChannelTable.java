package id.gerbang.tripay;

import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channel.Flow;
import id.gerbang.feature.Fee;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document's table "Daftar Channel & Biaya". It informs and warns; TriPay decides. */
final class ChannelTable {

    private static final long MILLION = 1_000_000;
    private static final int DAY = 1_440;
    private static final int MONTH = 43_200;

    private static final Map<String, Channel> TABLE = new LinkedHashMap<>();

    static {
        virtualAccount("PERMATAVA", "Permata", 60, MONTH, 4_250);
        virtualAccount("BNIVA", "BNI", 15, DAY, 4_250);
        virtualAccount("BRIVA", "BRI", 60, MONTH, 4_250);
        virtualAccount("MANDIRIVA", "Mandiri", 60, MONTH, 4_250);
        virtualAccount("BCAVA", "BCA", 15, MONTH, 5_500);
        virtualAccount("MUAMALATVA", "Muamalat", 60, 180, 4_250);
        virtualAccount("CIMBVA", "CIMB Niaga", 15, MONTH, 4_250);
        virtualAccount("BSIVA", "BSI", 60, 180, 4_250);
        virtualAccount("OCBCVA", "OCBC NISP", 15, MONTH, 4_250);
        virtualAccount("DANAMONVA", "Danamon", 15, MONTH, 4_250);
        virtualAccount("OTHERBANKVA", "Other Bank", 15, DAY, 4_250);
        store("ALFAMART", "Alfamart", 10_000, 60, DAY);
        store("INDOMARET", "Indomaret", 10_000, 15, MONTH);
        store("ALFAMIDI", "Alfamidi", 5_000, 60, DAY);
        wallet("OVO", "OVO", MONTH);
        qris("QRIS", "QRIS by ShopeePay", 60);
        qris("QRISC", "QRIS (Customizable)", DAY);
        qris("QRIS2", "QRIS", DAY);
        wallet("DANA", "DANA", 60);
        wallet("SHOPEEPAY", "ShopeePay", 60);
    }

    private ChannelTable() {}

    static List<Channel> channels() {
        return Collections.unmodifiableList(new ArrayList<>(TABLE.values()));
    }

    static @Nullable Channel find(String code) {
        return TABLE.get(code);
    }

    /** A code as TriPay writes it: {@code briva} is BRIVA. */
    static String code(String written) {
        return written.trim().toUpperCase(Locale.ROOT);
    }

    private static void virtualAccount(String code, String bank, int shortest, int longest, long fee) {
        put(channel(code, bank + " Virtual Account", "Virtual Account", Flow.DIRECT, shortest, longest)
                .setMinimumAmount(Rupiah.of(10_000))
                .setMaximumAmount(Rupiah.of(10 * MILLION))
                .setTotalFee(Fee.of(Rupiah.of(fee), BigDecimal.ZERO)));
    }

    private static void store(String code, String name, long least, int shortest, int longest) {
        put(channel(code, name, "Convenience Store", Flow.DIRECT, shortest, longest)
                .setMinimumAmount(Rupiah.of(least))
                .setMaximumAmount(Rupiah.of(2_500_000))
                .setTotalFee(Fee.of(Rupiah.of(3_500), BigDecimal.ZERO)));
    }

    private static void wallet(String code, String name, int longest) {
        put(channel(code, name, "E-Wallet", Flow.REDIRECT, 15, longest)
                .setMinimumAmount(Rupiah.of(1_000))
                .setMaximumAmount(Rupiah.of(10 * MILLION))
                .setTotalFee(Fee.of(Rupiah.ZERO, BigDecimal.valueOf(3)))
                .setMinimumFee(Rupiah.of(1_000)));
    }

    private static void qris(String code, String name, int longest) {
        put(channel(code, name, "E-Wallet", Flow.DIRECT, 10, longest)
                .setMinimumAmount(Rupiah.of(1_000))
                .setMaximumAmount(Rupiah.of(5 * MILLION))
                .setTotalFee(Fee.of(Rupiah.of(750), new BigDecimal("0.7"))));
    }

    private static Channel.Builder channel(
            String code, String name, String group, Flow flow, int shortestMinutes, int longestMinutes) {
        return Channel.builder()
                .setCode(code)
                .setName(name)
                .setGroup(group)
                .setFlow(flow)
                .setActive(true)
                .setShortestExpiry(Duration.ofMinutes(shortestMinutes))
                .setLongestExpiry(Duration.ofMinutes(longestMinutes));
    }

    private static void put(Channel.Builder builder) {
        Channel channel = builder.build();
        TABLE.put(channel.getCode(), channel);
    }
}
