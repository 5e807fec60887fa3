package id.gerbang.sandbox.kropay;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Predicate;

/** Makes references such as {@code PG-20260529A1B2}. */
final class References {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int TAIL = 4;

    /** How often it draws again before it gives the tail one more character. */
    private static final int PATIENCE = 100;

    private final SecureRandom random = new SecureRandom();

    /** A reference of that day that nobody has. */
    String next(Instant now, Predicate<String> taken) {
        for (int drawn = 0; ; drawn++) {
            String reference = "PG-" + Times.day(now) + tail(TAIL + drawn / PATIENCE);
            if (!taken.test(reference)) {
                return reference;
            }
        }
    }

    private String tail(int length) {
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < length; i++) {
            tail.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return tail.toString();
    }
}
