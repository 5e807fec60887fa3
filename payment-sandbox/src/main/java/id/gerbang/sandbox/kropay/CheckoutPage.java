package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.callback.Callback;
import id.gerbang.sandbox.callback.CallbackHistory;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.page.Words;

/** The page of one payment: its QR, the exact amount, buttons that make something happen, and every callback attempt. */
final class CheckoutPage {

    private static final String BODY = """
            <h1>%s</h1>
            <section>
            <p class="soft">Kropay, QRIS</p>
            <p class="big">%s</p>
            <p class="soft">To the rupiah: %s and the unique code %d.</p>
            <p>%s</p>
            <p><img src="%s" alt="QRIS of %s"></p>
            <pre>%s</pre>
            <p class="soft">Merchant ref %s, for %s. Open until %s. The merchant gets %s, after a fee of %s.</p>
            </section>
            <section>
            <h2>Make it happen</h2>
            <form method="post" action="%s">
            <input type="hidden" name="redirect" value="1">
            <button name="action" value="pay">Pay</button>
            <button name="action" value="expire">Expire</button>
            <button name="action" value="fail">Fail</button>
            <button name="action" value="forge">Forge</button>
            </form>
            <p class="soft">Forge posts a callback that says <code>paid</code> and is a lie.</p>
            </section>
            <section>
            <h2>Callbacks</h2>
            %s
            </section>
            """;

    private CheckoutPage() {}

    static Reply of(Payment payment) {
        String reference = payment.reference();
        Order order = payment.order();
        String body = BODY.formatted(
                reference,
                Words.rupiah(payment.totalAmount()),
                Words.rupiah(order.amount()),
                payment.uniqueCode(),
                Badges.badge(payment.status()),
                Addresses.picturePath(reference),
                reference,
                Qris.of(payment),
                Words.orNone(order.merchantRef()),
                Words.orNone(order.customerName()),
                Words.time(order.expiresAt()),
                Words.rupiah(payment.netAmount()),
                Words.rupiah(payment.fee()),
                Addresses.controlPath(reference),
                CallbackHistory.html(payment.callbacks(), payment.merchant()));
        return payment.callbacks().stream().anyMatch(Callback::onItsWay)
                ? HtmlPage.refreshing(reference, body)
                : HtmlPage.of(200, reference, body);
    }
}
