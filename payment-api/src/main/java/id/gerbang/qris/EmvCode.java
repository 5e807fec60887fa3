package id.gerbang.qris;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The text of a merchant's QR code as EMVCo has it ("QR Code Specification for Payment Systems, Merchant-Presented Mode"):
 * fields of a two-digit id, a two-digit length in characters and a value, the last of them a checksum of all before.
 */
final class EmvCode {

    private static final String FIRST = "000201";
    private static final String CHECKSUM = "6304";
    private static final int CHECKSUM_LENGTH = CHECKSUM.length() + 4;
    private static final int HEADER = 4;

    private EmvCode() {}

    /**
     * The fields by their ids, without the checksum.
     *
     * @throws IllegalArgumentException if it is no such text, or the checksum is not the text's; the message says which
     */
    static Map<String, String> read(String text) {
        int end = text.length() - CHECKSUM_LENGTH;
        if (end < FIRST.length() || !text.startsWith(FIRST) || !text.startsWith(CHECKSUM, end)) {
            throw new IllegalArgumentException("not a merchant's QR code: it has another beginning or end");
        }
        if (!text.substring(text.length() - 4).equalsIgnoreCase(checksum(text.substring(0, text.length() - 4)))) {
            throw new IllegalArgumentException("not a whole QR code: its checksum is that of another");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 0;
        while (at < end) {
            int from = at + HEADER;
            if (from > end || !text.substring(at, from).matches("[0-9]{4}")) {
                throw new IllegalArgumentException("not a merchant's QR code: no field begins at " + at);
            }
            int to = from + Integer.parseInt(text.substring(at + 2, from));
            // a reader that stops at the first checksum would see another code
            boolean checksum = text.startsWith(CHECKSUM.substring(0, 2), at);
            if (to > end || checksum || fields.put(text.substring(at, at + 2), text.substring(from, to)) != null) {
                throw new IllegalArgumentException(
                        "not a merchant's QR code: the field at " + at + " is too long, comes twice, or is a checksum");
            }
            at = to;
        }
        return Collections.unmodifiableMap(fields);
    }

    /** The code with its checksum in upper case, as EMVCo writes it. */
    static String canonical(String text) {
        int end = text.length() - 4;
        return text.substring(0, end) + text.substring(end).toUpperCase(Locale.ROOT);
    }

    /** CRC-16/CCITT-FALSE: polynomial 1021, from FFFF on, in four hex digits. */
    static String checksum(String text) {
        int crc = 0xffff;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (b & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
        }
        return String.format("%04X", crc & 0xffff);
    }
}
