package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.page.Words;
import java.util.List;

/** The page of an open payment: where to pay to, a form that pays, and what was paid. */
final class OpenPaymentPage {

    private static final String BODY = """
            <h1>%s</h1>
            <section>
            <p class="soft">%s, open payment</p>
            %s
            <p class="soft">Merchant ref %s, for %s.</p>
            </section>
            <section>
            <h2>Pay any amount, any number of times</h2>
            <form method="post" action="%s">
            <input type="hidden" name="redirect" value="1">
            <input type="hidden" name="action" value="pay">
            <label>Rp <input name="amount" inputmode="numeric" value="%d"></label>
            <button>Pay</button>
            </form>
            </section>
            %s
            """;

    private OpenPaymentPage() {}

    static Reply of(OpenPayment openPayment, List<Transaction> transactions) {
        String payCode = openPayment.payCode();
        String body = BODY.formatted(
                openPayment.uuid(),
                Html.escape(openPayment.channel().name()),
                payCode == null ? "" : Badges.payCode(payCode),
                Words.orNone(openPayment.merchantRef()),
                Words.orNone(openPayment.customerName()),
                Addresses.CONTROL_OPEN_PAYMENT + "/" + openPayment.uuid(),
                openPayment.channel().amount().from(),
                Overview.html("Payments", transactions));
        return HtmlPage.of(200, openPayment.uuid(), body);
    }
}
