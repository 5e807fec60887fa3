package id.gerbang.sandbox.tripay;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes references such as {@code DEV-T000100000000006K3V9Q} and codes to pay with. */
final class References {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int TAIL = 5;
    private static final int UUID_TAIL = 4;
    private static final int TOKEN = 24;

    private final SecureRandom random = new SecureRandom();

    /**
     * A reference that nobody can guess and nobody has.
     *
     * @param number counts the transactions, so that references sort and differ
     */
    String next(Owner owner, long number) {
        return owner.mode().referencePrefix()
                + owner.merchant()
                + String.format(Locale.ROOT, "%011d", number)
                + letters(TAIL);
    }

    /** The uuid of an open payment, such as {@code T0001OP0001K3V9}. */
    String uuid(Owner owner, long number) {
        return owner.merchant() + String.format(Locale.ROOT, "OP%04d", number) + letters(UUID_TAIL);
    }

    /** The name of a page for one customer. */
    String token() {
        return letters(TOKEN);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** Sixteen digits, few enough for every reader of numbers, since one operation gives the code as a number. */
    String payCode() {
        return String.valueOf(random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
    }
}
