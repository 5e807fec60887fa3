package id.gerbang.sandbox.kropay;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the few rupiah that make the total of every pending payment another one. */
final class UniqueCodes {

    private static final int MOST = 999;

    /** How often it draws again before it takes larger codes. */
    private static final int PATIENCE = 100;

    private final SecureRandom random = new SecureRandom();

    /**
     * A code of 1 or more. It is never the fee, so that a program that takes one for the other is found out.
     *
     * @param amount rupiah, to which it is added
     */
    long next(long amount, List<Payment> payments) {
        Set<Long> taken = payments.stream()
                .filter(Payment::pending)
                .map(Payment::totalAmount)
                .collect(Collectors.toSet());
        for (int drawn = 0; ; drawn++) {
            long code = 1L + random.nextInt(MOST * (1 + drawn / PATIENCE));
            long total = amount + code;
            if (!taken.contains(total) && code != Payment.feeOf(total)) {
                return code;
            }
        }
    }
}
