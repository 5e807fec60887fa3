package id.gerbang.sandbox.tripay;

import static id.gerbang.sandbox.tripay.Channel.Kind.QRIS;
import static id.gerbang.sandbox.tripay.Channel.Kind.STORE;
import static id.gerbang.sandbox.tripay.Channel.Kind.VIRTUAL_ACCOUNT;
import static id.gerbang.sandbox.tripay.Channel.Kind.WALLET;

import id.gerbang.sandbox.tripay.Channel.Kind;
import id.gerbang.sandbox.tripay.Channel.Range;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The document's table of channels, with the codes that it mentions elsewhere. */
final class Channels {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int MONTH = 30 * DAY;
    private static final long MILLION = 1_000_000;
    private static final Fee WALLET_FEE = new Fee(0, BigDecimal.valueOf(3), 1_000);
    private static final Fee QRIS_FEE = new Fee(750, new BigDecimal("0.7"), 0);

    private static final Map<String, Channel> TABLE = new LinkedHashMap<>();

    static {
        account("PERMATAVA", "Permata", 60, MONTH, 4_250);
        account("BNIVA", "BNI", 15, DAY, 4_250);
        account("BRIVA", "BRI", 60, MONTH, 4_250);
        account("MANDIRIVA", "Mandiri", 60, MONTH, 4_250);
        account("BCAVA", "BCA", 15, MONTH, 5_500);
        account("MUAMALATVA", "Muamalat", 60, 3 * HOUR, 4_250);
        account("CIMBVA", "CIMB Niaga", 15, MONTH, 4_250);
        account("BSIVA", "BSI", 60, 3 * HOUR, 4_250);
        account("OCBCVA", "OCBC NISP", 15, MONTH, 4_250);
        account("DANAMONVA", "Danamon", 15, MONTH, 4_250);
        account("OTHERBANKVA", "Other Bank", 15, DAY, 4_250);
        store("ALFAMART", "Alfamart", 10_000, new Range(60, DAY));
        store("INDOMARET", "Indomaret", 10_000, new Range(15, MONTH));
        store("ALFAMIDI", "Alfamidi", 5_000, new Range(60, DAY));
        wallet("OVO", "OVO", MONTH);
        qris("QRIS", "QRIS by ShopeePay", HOUR);
        qris("QRISC", "QRIS (Customizable)", DAY);
        qris("QRIS2", "QRIS", DAY);
        wallet("DANA", "DANA", HOUR);
        wallet("SHOPEEPAY", "ShopeePay", HOUR);
        // mentioned in the document's examples, without limits: those of the other virtual accounts
        account("MYBVA", "Maybank", 60, DAY, 4_250);
        account("SMSVA", "Sinarmas", 60, DAY, 4_250);
        account("SAMPOERNAVA", "Sahabat Sampoerna", 60, DAY, 4_250);
        account("BCAVAOP", "BCA", 60, DAY, 5_500);
    }

    private Channels() {}

    static Optional<Channel> withCode(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /** A channel of which it is known that it is in the table. */
    static Channel known(String code) {
        return withCode(code).orElseThrow(() -> new IllegalStateException("no channel " + code));
    }

    private static void account(String code, String bank, long shortest, long longest, long fee) {
        Range amount = new Range(10_000, 10 * MILLION);
        String name = bank + " Virtual Account";
        add(new Channel(code, name, VIRTUAL_ACCOUNT, amount, new Range(shortest, longest), Fee.flat(fee)));
    }

    private static void store(String code, String name, long least, Range expiry) {
        add(new Channel(code, name, STORE, new Range(least, 2_500_000), expiry, Fee.flat(3_500)));
    }

    private static void wallet(String code, String name, long longest) {
        instant(code, name, WALLET, 10 * MILLION, new Range(15, longest));
    }

    private static void qris(String code, String name, long longest) {
        instant(code, name, QRIS, 5 * MILLION, new Range(10, longest));
    }

    private static void instant(String code, String name, Kind kind, long most, Range expiry) {
        Fee fee = kind == QRIS ? QRIS_FEE : WALLET_FEE;
        add(new Channel(code, name, kind, new Range(1_000, most), expiry, fee));
    }

    private static void add(Channel channel) {
        TABLE.put(channel.code(), channel);
    }
}
