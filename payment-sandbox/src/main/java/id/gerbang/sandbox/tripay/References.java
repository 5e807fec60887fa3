package id.gerbang.sandbox.tripay;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes references such as {@code DEV-T000100000000006K3V9Q} and codes to pay with. */
final class References {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int TAIL = 5;

    private final SecureRandom random = new SecureRandom();

    /**
     * A reference that nobody can guess and nobody has.
     *
     * @param number counts the transactions, so that references sort and differ
     */
    String next(Owner owner, long number) {
        StringBuilder reference = new StringBuilder();
        reference.append(owner.mode().referencePrefix()).append(owner.merchant());
        reference.append(String.format(Locale.ROOT, "%011d", number));
        for (int i = 0; i < TAIL; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    /** Sixteen digits, few enough for every reader of numbers, since one operation gives the code as a number. */
    String payCode() {
        return String.valueOf(random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
    }
}
