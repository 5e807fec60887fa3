package id.gerbang.sandbox.qris;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/**
 * A QR text in the form of a real QRIS: tags, lengths, values and checksum. All values are ASCII.
 *
 * @param account the merchant's account, which is tag 26
 * @param merchantName up to 25 characters
 * @param city up to 15 characters
 * @param reference the bill's number, up to 25 characters
 */
public record QrisString(Account account, String merchantName, String city, String reference) {

    private static final String STATIC = "11";
    private static final String DYNAMIC = "12";

    /** What the text ends with before its checksum. */
    private static final String CHECKSUM = "6304";

    /**
     * The account at an acquirer.
     *
     * @param acquirer its domain, such as {@code ID.CO.QREN.WWW}
     * @param number the merchant's number there
     * @param merchantId the merchant's identity there
     */
    public record Account(String acquirer, String number, String merchantId) {

        private String toField() {
            String merchant = number.isEmpty() ? "" : field("01", number, 99);
            return field("26", field("00", acquirer, 32) + merchant + field("02", merchantId, 15), 99);
        }
    }

    /** A text that is paid once, with that many rupiah and no other. */
    public String withAmount(long amount) {
        return of(DYNAMIC, field("54", String.valueOf(amount), 13));
    }

    /** A text that is paid again and again, with any amount. */
    public String withoutAmount() {
        return of(STATIC, "");
    }

    private String of(String use, String amount) {
        String open = field("00", "01", 2)
                + field("01", use, 2)
                + account.toField()
                + field("52", "0000", 4)
                + field("53", "360", 3)
                + amount
                + field("58", "ID", 2)
                + field("59", merchantName, 25)
                + field("60", city, 15)
                + field("62", field("01", reference, 25), 99)
                + CHECKSUM;
        return open + Crc16.of(open);
    }

    private static String field(String tag, String value, int longest) {
        if (value.isEmpty()
                || value.length() > longest
                || !US_ASCII.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("tag " + tag + " is 1 to " + longest + " ASCII characters");
        }
        return tag + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }
}
