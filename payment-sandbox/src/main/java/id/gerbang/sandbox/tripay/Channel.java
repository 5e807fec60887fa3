package id.gerbang.sandbox.tripay;

import java.time.Duration;

/**
 * A way to pay.
 *
 * @param code the vendor's code, such as {@code BRIVA}
 * @param name the vendor's name, such as {@code BRI Virtual Account}
 * @param kind what the customer is given to pay with
 * @param amount what may be asked, in rupiah
 * @param expiry how many minutes a payment may stay open
 * @param fee the standard fee
 */
record Channel(String code, String name, Kind kind, Range amount, Range expiry, Fee fee) {

    /** What the customer pays with. */
    enum Kind {
        VIRTUAL_ACCOUNT("Virtual Account"),
        STORE("Convenience Store"),
        WALLET("E-Wallet"),
        QRIS("E-Wallet");

        private final String group;

        Kind(String group) {
            this.group = group;
        }

        /** The vendor's word for it. */
        String group() {
            return group;
        }
    }

    /** From and to, both included. */
    record Range(long from, long to) {

        boolean contains(long value) {
            return value >= from && value <= to;
        }
    }

    /** Whether the customer has to be sent to a page of the gateway. */
    boolean redirects() {
        return kind == Kind.WALLET;
    }

    boolean givesPayCode() {
        return kind == Kind.VIRTUAL_ACCOUNT || kind == Kind.STORE;
    }

    /** OVO is the channel that pushes a request to the customer's phone. */
    boolean needsPhone() {
        return code.equals("OVO");
    }

    Duration longestExpiry() {
        return Duration.ofMinutes(expiry.to());
    }
}
