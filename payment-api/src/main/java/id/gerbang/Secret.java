package id.gerbang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A key that never prints itself: {@link #toString()} is {@code ***}. It is not serializable on purpose. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A secret.
     *
     * @throws IllegalArgumentException if {@code value} is empty or blank
     */
    public static Secret of(String value) {
        if (value.trim().isEmpty()) {
            throw new IllegalArgumentException("a secret is never empty");
        }
        return new Secret(value);
    }

    /** The value itself: for a header or a signature, never for a message. */
    public String reveal() {
        return value;
    }

    /** Whether what somebody gives is this, compared in constant time. */
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret && is(((Secret) other).value);
    }

    /** The same for every secret, so that it tells nothing. */
    @Override
    public int hashCode() {
        return 0;
    }

    /** Three stars, whatever the secret. */
    @Override
    public String toString() {
        return "***";
    }
}
