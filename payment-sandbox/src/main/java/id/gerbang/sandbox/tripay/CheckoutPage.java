package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.callback.Callback;
import id.gerbang.sandbox.callback.CallbackHistory;
import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.page.Words;
import java.time.Instant;
import java.util.stream.Collectors;

/** The page of one transaction: what to pay, the buttons that make something happen, and every callback attempt. */
final class CheckoutPage {

    private static final String BODY = """
            <h1>%s</h1>
            <section>
            <p class="soft">%s</p>
            <p class="big">%s</p>
            <p>%s %s</p>
            %s
            <p class="soft">Merchant ref %s, for %s. %s</p>
            %s
            </section>
            <section>
            <h2>Make it happen</h2>
            <form method="post" action="%s">
            <input type="hidden" name="redirect" value="1">
            <button name="action" value="pay">Pay</button>
            <button name="action" value="expire">Expire</button>
            <button name="action" value="fail">Fail</button>
            <button name="action" value="refund">Refund</button>
            </form>
            </section>
            %s
            <section>
            <h2>Callbacks</h2>
            %s
            </section>
            """;

    private static final String ITEMS = """
            <section>
            <h2>Order</h2>
            <table><thead><tr><th>Item</th><th>Price</th><th>Quantity</th><th>Subtotal</th></tr></thead><tbody>
            %s</tbody></table>
            </section>
            """;

    private static final String PARENT = "Paid into <a href=\"%s\">%s</a>.";

    private static final String ITEM =
            "<tr><td>%s</td><td class=\"amount\">%s</td><td>%d</td><td class=\"amount\">%s</td></tr>\n";

    private CheckoutPage() {}

    static Reply of(Transaction transaction) {
        String reference = transaction.reference();
        Order order = transaction.order();
        String body = BODY.formatted(
                reference,
                Html.escape(order.channel().name()),
                Words.rupiah(transaction.totalAmount()),
                Badges.badge(transaction.status()),
                Badges.flags(transaction),
                payCode(transaction),
                Words.orNone(order.merchantRef()),
                Words.orNone(order.customer().name()),
                openUntil(transaction),
                wayBack(transaction),
                Addresses.controlPath(reference),
                items(order),
                CallbackHistory.html(
                        transaction.callbacks(), transaction.owner().merchant()));
        return transaction.callbacks().stream().anyMatch(Callback::onItsWay)
                ? HtmlPage.refreshing(reference, body)
                : HtmlPage.of(200, reference, body);
    }

    private static String payCode(Transaction transaction) {
        String code = transaction.payCode();
        return code == null ? "" : Badges.payCode(code);
    }

    private static String openUntil(Transaction transaction) {
        Instant expiresAt = transaction.order().expiresAt();
        if (expiresAt != null) {
            return "Open until " + Words.time(expiresAt) + ".";
        }
        String parent = Words.orNone(transaction.openPayment());
        return PARENT.formatted(Addresses.openPaymentPath(parent), parent);
    }

    private static String items(Order order) {
        String items = order.items().stream().map(CheckoutPage::item).collect(Collectors.joining());
        return items.isEmpty() ? "" : ITEMS.formatted(items);
    }

    private static String wayBack(Transaction transaction) {
        String url = transaction.order().links().returnUrl();
        return url == null || transaction.status() == Status.UNPAID
                ? ""
                : "<p><a class=\"button\" href=\"" + Html.escape(url) + "\">Back to the shop</a></p>";
    }

    private static String item(Item item) {
        return ITEM.formatted(
                Html.escape(item.name()), Words.rupiah(item.price()), item.quantity(), Words.rupiah(item.subtotal()));
    }
}
