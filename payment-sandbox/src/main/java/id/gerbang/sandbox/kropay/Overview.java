package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.callback.CallbackHistory;
import id.gerbang.sandbox.page.Section;
import id.gerbang.sandbox.page.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The list of payments for the front page, newest first. */
final class Overview {

    private static final List<String> HEADS = List.of("Reference", "Merchant ref", "Amount", "Status", "Callbacks");

    private Overview() {}

    static String html(List<Payment> oldestFirst) {
        List<Payment> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        return Section.table(
                "Kropay", HEADS, newestFirst.stream().map(Overview::row).toList());
    }

    private static List<String> row(Payment payment) {
        String reference = payment.reference();
        return List.of(
                "<a href=\"" + Addresses.checkoutPath(reference) + "\">" + reference + "</a>",
                Words.orNone(payment.order().merchantRef()),
                Words.amount(payment.totalAmount()),
                Badges.badge(payment.status()),
                CallbackHistory.summary(payment.callbacks()));
    }
}
