package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.callback.CallbackHistory;
import id.gerbang.sandbox.page.Section;
import id.gerbang.sandbox.page.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The list of transactions for the front page, newest first. */
final class Overview {

    private static final List<String> HEADS =
            List.of("Reference", "Merchant ref", "Channel", "Amount", "Status", "Callbacks");

    private Overview() {}

    static String html(String title, List<Transaction> oldestFirst) {
        List<Transaction> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        return Section.table(
                title, HEADS, newestFirst.stream().map(Overview::row).toList());
    }

    private static List<String> row(Transaction transaction) {
        String reference = transaction.reference();
        return List.of(
                "<a href=\"" + Addresses.checkoutPath(reference) + "\">" + reference + "</a>",
                Words.orNone(transaction.order().merchantRef()),
                transaction.order().method(),
                Words.amount(transaction.totalAmount()),
                Badges.badge(transaction.status()) + " " + Badges.flags(transaction),
                CallbackHistory.summary(transaction.callbacks()));
    }
}
