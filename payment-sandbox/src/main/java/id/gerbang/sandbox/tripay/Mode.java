package id.gerbang.sandbox.tripay;

import java.util.Arrays;
import java.util.Optional;

/** The two halves of the gateway, which do not see each other's transactions. */
enum Mode {
    SANDBOX(Addresses.SANDBOX_API, "DEV-"),
    PRODUCTION(Addresses.PRODUCTION_API, "");

    private final String base;
    private final String referencePrefix;

    Mode(String base, String referencePrefix) {
        this.base = base;
        this.referencePrefix = referencePrefix;
    }

    /** The mode whose operations the path belongs to. */
    static Optional<Mode> of(String path) {
        return Arrays.stream(values())
                .filter(mode -> path.startsWith(mode.base + "/"))
                .findFirst();
    }

    /** The part of the path after the mode's base, such as {@code /transaction/create}, without a slash at its end. */
    String operation(String path) {
        return path.substring(base.length()).replaceFirst("/$", "");
    }

    /** The last part of the mode's base. */
    String word() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    String referencePrefix() {
        return referencePrefix;
    }
}
