package id.gerbang.sandbox.tripay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The list of transactions for the front page, newest first. */
final class Overview {

    private static final String TABLE = """
            <section>
            <h2>%s</h2>
            %s
            </section>
            """;

    private static final String HEAD = """
            <table>
            <thead><tr><th>Reference</th><th>Merchant ref</th><th>Channel</th><th>Amount</th><th>Status</th>\
            <th>Callbacks</th></tr></thead>
            <tbody>
            """;

    private static final String ROW = """
            <tr><td><a href="%s">%s</a></td><td>%s</td><td>%s</td><td class="amount">%s</td><td>%s %s</td><td>%s</td></tr>
            """;

    private Overview() {}

    static String html(String title, List<Transaction> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return TABLE.formatted(title, "<p class=\"soft\">None yet.</p>");
        }
        List<Transaction> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        String rows = newestFirst.stream().map(Overview::row).collect(Collectors.joining());
        return TABLE.formatted(title, HEAD + rows + "</tbody></table>");
    }

    private static String row(Transaction transaction) {
        return ROW.formatted(
                Addresses.checkoutPath(transaction.reference()),
                transaction.reference(),
                Words.orNone(transaction.order().merchantRef()),
                transaction.order().method(),
                Words.rupiah(transaction.totalAmount()),
                Words.badge(transaction.status()),
                Words.flags(transaction),
                callbacks(transaction));
    }

    private static String callbacks(Transaction transaction) {
        return transaction.callbacks().stream().map(Overview::callback).collect(Collectors.joining("<br>"));
    }

    private static String callback(Callback callback) {
        String answers = callback.attempts().stream().map(Words::answer).collect(Collectors.joining(", "));
        return callback.status() + " " + Words.standing(callback) + " <span class=\"soft\">" + answers + "</span>";
    }
}
