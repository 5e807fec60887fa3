package id.gerbang.sandbox.tripay;

import static id.gerbang.sandbox.tripay.Channel.Kind.QRIS;
import static id.gerbang.sandbox.tripay.Channel.Kind.STORE;
import static id.gerbang.sandbox.tripay.Channel.Kind.VIRTUAL_ACCOUNT;
import static id.gerbang.sandbox.tripay.Channel.Kind.WALLET;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.tripay.Channel.Kind;
import id.gerbang.sandbox.tripay.Channel.Range;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document's table of channels, with the codes that it mentions elsewhere. */
final class Channels {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int MONTH = 30 * DAY;
    private static final long MILLION = 1_000_000;
    private static final Fee WALLET_FEE = new Fee(0, BigDecimal.valueOf(3), 1_000, new Fee.Bounds(1_000, null));
    private static final Fee QRIS_FEE = new Fee(750, new BigDecimal("0.7"), 0, new Fee.Bounds(750, 1_000L));
    private static final Fee ACCOUNT_FEE = Fee.flat(4_250, new Fee.Bounds(4_000, 4_500L));
    private static final Fee BCA_FEE = Fee.flat(5_500, new Fee.Bounds(5_500, 6_000L));
    private static final Fee STORE_FEE = Fee.flat(3_500, new Fee.Bounds(3_000, 4_000L));

    private static final Map<String, Channel> TABLE = new LinkedHashMap<>();

    static {
        account("PERMATAVA", "Permata", 60, MONTH, ACCOUNT_FEE);
        account("BNIVA", "BNI", 15, DAY, ACCOUNT_FEE);
        account("BRIVA", "BRI", 60, MONTH, ACCOUNT_FEE);
        account("MANDIRIVA", "Mandiri", 60, MONTH, ACCOUNT_FEE);
        account("BCAVA", "BCA", 15, MONTH, BCA_FEE);
        account("MUAMALATVA", "Muamalat", 60, 3 * HOUR, ACCOUNT_FEE);
        account("CIMBVA", "CIMB Niaga", 15, MONTH, ACCOUNT_FEE);
        account("BSIVA", "BSI", 60, 3 * HOUR, ACCOUNT_FEE);
        account("OCBCVA", "OCBC NISP", 15, MONTH, ACCOUNT_FEE);
        account("DANAMONVA", "Danamon", 15, MONTH, ACCOUNT_FEE);
        account("OTHERBANKVA", "Other Bank", 15, DAY, ACCOUNT_FEE);
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
        account("MYBVA", "Maybank", 60, DAY, ACCOUNT_FEE);
        account("SMSVA", "Sinarmas", 60, DAY, ACCOUNT_FEE);
        account("SAMPOERNAVA", "Sahabat Sampoerna", 60, DAY, ACCOUNT_FEE);
        account("BCAVAOP", "BCA", 60, DAY, BCA_FEE);
    }

    private Channels() {}

    static Optional<Channel> withCode(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /** The channel that a field names; every channel if it is absent. */
    static Collection<Channel> in(Fields fields, String name) {
        String code = fields.optionalText(name);
        return code == null ? all() : List.of(named(code));
    }

    /** Every channel, in the order of the table. */
    static Collection<Channel> all() {
        return TABLE.values();
    }

    /**
     * The channel that a field names.
     *
     * @throws Refusal 400 if there is none
     */
    static Channel named(String code) {
        return withCode(code).orElseThrow(() -> new Refusal(400, "Payment channel not found"));
    }

    /** A channel of which it is known that it is in the table. */
    static Channel known(String code) {
        return withCode(code).orElseThrow(() -> new IllegalStateException("no channel " + code));
    }

    private static void account(String code, String bank, long shortest, long longest, Fee fee) {
        Range amount = new Range(10_000, 10 * MILLION);
        String name = bank + " Virtual Account";
        add(new Channel(code, name, VIRTUAL_ACCOUNT, amount, new Range(shortest, longest), fee));
    }

    private static void store(String code, String name, long least, Range expiry) {
        add(new Channel(code, name, STORE, new Range(least, 2_500_000), expiry, STORE_FEE));
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
