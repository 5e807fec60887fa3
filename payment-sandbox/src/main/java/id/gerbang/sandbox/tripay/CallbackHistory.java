package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Every callback of a transaction with every attempt, as a piece of a page. */
final class CallbackHistory {

    private static final String CALLBACK = """
            <h3>%s %s</h3>
            <p class="soft">%s</p>
            <pre>%s</pre>
            """;

    private static final String HEAD =
            "<table><thead><tr><th>Time</th><th>Status</th><th>Answer</th><th>Counted</th></tr></thead><tbody>\n";

    private static final String ATTEMPT = "<tr><td>%s</td><td>%s</td><td><pre>%s</pre></td><td>%s</td></tr>\n";

    private CallbackHistory() {}

    static String html(List<Callback> callbacks) {
        return callbacks.isEmpty()
                ? "<p class=\"soft\">None yet. A change of status sends one.</p>"
                : callbacks.stream().map(CallbackHistory::callback).collect(Collectors.joining());
    }

    private static String callback(Callback callback) {
        String url = callback.url();
        String head = CALLBACK.formatted(
                callback.status(),
                Words.standing(callback),
                url == null ? "Neither the order nor the merchant names a callback URL." : "POST " + Html.escape(url),
                Html.escape(callback.body()));
        if (callback.attempts().isEmpty()) {
            return head;
        }
        String rows = callback.attempts().stream().map(CallbackHistory::attempt).collect(Collectors.joining());
        return head + HEAD + rows + "</tbody></table>\n";
    }

    private static String attempt(Attempt attempt) {
        return ATTEMPT.formatted(
                Words.time(attempt.at()),
                Words.answer(attempt),
                Html.escape(attempt.answer()),
                attempt.counted() ? Words.good("yes") : Words.bad("no"));
    }
}
