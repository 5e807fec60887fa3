package id.gerbang.sandbox.tripay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/** A QR text in the form of a real QRIS, with a merchant that does not exist. */
final class QrisString {

    private static final String SANDBOX = "SANDBOX MODE";

    private QrisString() {}

    /** In sandbox mode the literal words that the gateway uses there; otherwise tags, lengths, values and checksum. */
    static String of(Transaction transaction) {
        String amount = field("54", String.valueOf(transaction.totalAmount()));
        return of(transaction.owner().mode(), field("01", "12"), amount, transaction.reference());
    }

    /** The same for an open payment, which has no amount. */
    static String of(OpenPayment openPayment) {
        return of(openPayment.owner().mode(), field("01", "11"), "", openPayment.uuid());
    }

    private static String of(Mode mode, String use, String amount, String reference) {
        if (mode == Mode.SANDBOX) {
            return SANDBOX;
        }
        String open = field("00", "01")
                + use
                + field("26", field("00", "ID.CO.SANDBOX.WWW") + field("02", "000000000000000"))
                + field("52", "0000")
                + field("53", "360")
                + amount
                + field("58", "ID")
                + field("59", "SANDBOX")
                + field("60", "JAKARTA")
                + field("62", field("01", reference))
                + "6304";
        return open + String.format(Locale.ROOT, "%04X", checksum(open));
    }

    private static String field(String tag, String value) {
        return tag + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }

    /** CRC-16 with polynomial 1021 from FFFF, as the QR standard for payments has it. */
    private static int checksum(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(US_ASCII)) {
            crc ^= b << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
