package id.gerbang.shop.web;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.qris.QrPicture;
import id.gerbang.qris.Qris;
import id.gerbang.shop.orders.Order;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer has to do to pay: how much, with which code, until when. */
final class PaymentCard {

    private static final String CARD = """
            <section>
            <h2>Pay with %s</h2>
            <p class="big">%s</p>
            %s%s%s%s%s%s</section>
            """;

    private static final String ASKING = """
            <section>
            <h2>We are asking the bank</h2>
            <p>Your payment was asked for, and no answer has come yet. Ask again: it is looked up, not made twice. Or pay
            another way; nothing is paid twice unless you pay twice.</p>
            <form method="post" action="%s/orders/%s/ask"><button>Ask again</button></form>
            </section>
            """;

    private static final String LOST = """
            <section>
            <h2>No code to pay with</h2>
            <p>%s</p>
            </section>
            """;

    private static final String HAVE_PAID = """
            <form method="post" action="%s/orders/%s/ask"><button class="quiet">I have paid</button>
            <span class="soft">We ask the bank, and it shows here.</span></form>
            """;

    private static final String ASKED = """
            <p class="notice wait">We asked: it is not paid yet. It can take a moment; this page looks again by itself.</p>
            """;

    private static final String NO_CODE = """
            <p class="notice bad">The payment service gave no code to pay with. Pay another way.</p>
            """;

    private static final String NEWS = """
            <section>
            <h2>One moment</h2>
            <p>There is news about your payment. It shows here in a second.</p>
            </section>
            """;

    private PaymentCard() {}

    /** The card of an order that waits for its payment; {@code asked} if the bank was asked about it just now. */
    static String html(String root, Order order, @Nullable Payment payment, boolean asked) {
        if (payment == null || payment.getStatus() == PaymentStatus.UNKNOWN) {
            String problem = order.getCurrentAttempt().getProblem();
            return problem == null
                    ? ASKING.formatted(Html.escape(root), order.getId())
                    : LOST.formatted(Html.escape(problem));
        }
        return payment.getStatus() == PaymentStatus.PENDING ? card(root, order, payment, asked) : NEWS;
    }

    /** Where the gateway's own picture is; null if there is a code, which is drawn here or else not to be shown at all. */
    static @Nullable URI pictureElsewhere(@Nullable Payment payment) {
        return payment == null || payment.getQrString() != null ? null : payment.getQrUrl();
    }

    private static String card(String root, Order order, Payment payment, boolean asked) {
        String channel = payment.getChannelName() == null ? payment.getChannel() : payment.getChannelName();
        return CARD.formatted(
                Html.escape(channel),
                amount(payment),
                exactly(payment),
                code(payment),
                expiry(payment.getExpiresAt()),
                links(payment),
                (asked ? ASKED : "") + HAVE_PAID.formatted(Html.escape(root), order.getId()),
                mode(payment));
    }

    private static Rupiah amount(Payment payment) {
        Rupiah amount = payment.getTotalToPay();
        return amount == null ? payment.getAmount() : amount;
    }

    private static String exactly(Payment payment) {
        return payment.getUniqueCode() == null
                ? ""
                : "<p>" + amount(payment) + ", exactly: the last digits tell your payment apart.</p>\n";
    }

    private static String code(Payment payment) {
        String code = payCode(payment.getPayCode()) + picture(payment);
        boolean payable = !code.isEmpty() || payment.getPayUrl() != null || payment.getCheckoutUrl() != null;
        return payable ? code : NO_CODE;
    }

    private static String payCode(@Nullable String code) {
        return code == null ? "" : "<p>Pay code <span class=\"code\">" + Html.escape(code) + "</span></p>\n";
    }

    private static String picture(Payment payment) {
        Qris qris = Qris.of(payment);
        if (qris != null) {
            return "<div class=\"qr\">" + QrPicture.of(qris).toSvg() + "</div>\n";
        }
        URI picture = pictureElsewhere(payment);
        return Html.isWeb(picture)
                ? "<p><img class=\"qr\" alt=\"QR code\" src=\"" + Html.escape(String.valueOf(picture)) + "\"></p>\n"
                : "";
    }

    private static String expiry(@Nullable Instant expiresAt) {
        return expiresAt == null ? "" : "<p>Pay until " + Words.time(expiresAt) + ".</p>\n";
    }

    private static String links(Payment payment) {
        return Html.button(payment.getPayUrl(), "Pay now") + Html.button(payment.getCheckoutUrl(), "How to pay");
    }

    private static String mode(Payment payment) {
        return payment.getMode() == PaymentMode.SANDBOX
                ? "<p class=\"soft\">This is the sandbox: no real money moves.</p>\n"
                : "";
    }
}
