package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.page.Words;
import java.util.stream.Collectors;

/** How transactions and wallets stand, as the pages write it; all of it is HTML. */
final class Badges {

    private Badges() {}

    static String badge(Status status) {
        return switch (status) {
            case PAID -> Words.good(status.name());
            case UNPAID -> Words.waiting(status.name());
            case FAILED, EXPIRED, REFUND -> Words.bad(status.name());
        };
    }

    /** What is unusual about a transaction and was accepted all the same. */
    static String flags(Transaction transaction) {
        String items = transaction.order().itemsAddUp() ? "" : Words.bad("items do not add up");
        return transaction.oddities().stream()
                .map(oddity -> Words.bad("unusual: " + oddity))
                .collect(Collectors.joining(" ", items + " ", ""))
                .strip();
    }

    static String payCode(String code) {
        return "<p>Pay code <span class=\"code\">" + code + "</span></p>";
    }

    static String linked(Wallet wallet) {
        return wallet.linked() ? Words.good("linked") : Words.waiting("not linked");
    }
}
