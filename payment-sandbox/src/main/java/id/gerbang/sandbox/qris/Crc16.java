package id.gerbang.sandbox.qris;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** CRC-16/CCITT-FALSE: polynomial 1021 from FFFF, as the QR standard for payments has it. */
final class Crc16 {

    private Crc16() {}

    /** The checksum of the text's UTF-8 bytes, as four upper-case hex digits. */
    static String of(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(UTF_8)) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return String.format(Locale.ROOT, "%04X", crc);
    }
}
