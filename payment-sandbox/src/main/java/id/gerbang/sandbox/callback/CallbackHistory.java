package id.gerbang.sandbox.callback;

import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.page.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Every callback of a transaction with every attempt, as a piece of a page. */
public final class CallbackHistory {

    private static final String CALLBACK = """
            <h3>%s %s</h3>
            <p class="soft">%s</p>
            <pre>%s</pre>
            """;

    private static final String HEAD =
            "<table><thead><tr><th>Time</th><th>Status</th><th>Answer</th><th>Counted</th></tr></thead><tbody>\n";

    private static final String ATTEMPT = "<tr><td>%s</td><td>%s</td><td><pre>%s</pre></td><td>%s</td></tr>\n";

    private static final String NO_URL = "There is no callback URL for it. To give one, start the sandbox with"
            + " <code>--callback-url %s=http://…</code>";

    private CallbackHistory() {}

    /** All callbacks with their bodies and attempts; the merchant's code is for where they could go. */
    public static String html(List<Callback> callbacks, String merchant) {
        return callbacks.isEmpty()
                ? "<p class=\"soft\">None yet. A change of status sends one.</p>"
                : callbacks.stream()
                        .map(callback -> callback(callback, merchant))
                        .collect(Collectors.joining());
    }

    private static String callback(Callback callback, String merchant) {
        String url = callback.url();
        String head = CALLBACK.formatted(
                callback.status(),
                standing(callback),
                url == null ? NO_URL.formatted(Html.escape(merchant)) : "POST " + Html.escape(url),
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
                answer(attempt),
                Html.escape(attempt.answer()),
                attempt.counted() ? Words.good("yes") : Words.bad("no"));
    }

    /** All callbacks in short, one line each. */
    public static String summary(List<Callback> callbacks) {
        return callbacks.stream().map(CallbackHistory::line).collect(Collectors.joining("<br>"));
    }

    private static String line(Callback callback) {
        String answers =
                callback.attempts().stream().map(CallbackHistory::answer).collect(Collectors.joining(", "));
        return callback.status() + " " + standing(callback) + " <span class=\"soft\">" + answers + "</span>";
    }

    /** Where a callback stands: taken, on its way, given up, or with nowhere to go; and whether it is a lie. */
    private static String standing(Callback callback) {
        String lie = callback.forged() ? Words.bad("forged") + " " : "";
        if (callback.url() == null) {
            return lie + Words.waiting("no callback URL");
        }
        if (callback.delivered()) {
            return lie + Words.good("accepted");
        }
        return lie + (callback.pending() ? Words.waiting("to be sent") : Words.bad("given up"));
    }

    /** The answer's status, or that there was none. */
    private static String answer(Attempt attempt) {
        Integer status = attempt.httpStatus();
        return status == null ? "no answer" : "HTTP " + status;
    }
}
