package id.gerbang.shop.web;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
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
            %s%s%s%s%s</section>
            """;

    private static final String ASKING = """
            <section>
            <h2>We are asking the bank</h2>
            <p>Your payment was asked for, and no answer has come yet. Ask again: it is looked up, not made twice. Or pay
            another way; nothing is paid twice unless you pay twice.</p>
            <form method="post" action="%s/orders/%s/ask"><button>Ask again</button></form>
            </section>
            """;

    private static final String NEWS = """
            <section>
            <h2>One moment</h2>
            <p>There is news about your payment. It shows here in a second.</p>
            </section>
            """;

    private PaymentCard() {}

    /** The card of an order that waits for its payment. */
    static String html(String root, Order order, @Nullable Payment payment) {
        if (payment == null || payment.getStatus() == PaymentStatus.UNKNOWN) {
            return ASKING.formatted(Html.escape(root), order.getId());
        }
        return payment.getStatus() == PaymentStatus.PENDING ? card(payment) : NEWS;
    }

    private static String card(Payment payment) {
        String channel = payment.getChannelName() == null ? payment.getChannel() : payment.getChannelName();
        return CARD.formatted(
                Html.escape(channel),
                amount(payment),
                payCode(payment.getPayCode()),
                picture(payment.getQrUrl()),
                expiry(payment.getExpiresAt()),
                links(payment),
                mode(payment));
    }

    private static Rupiah amount(Payment payment) {
        Rupiah amount = payment.getTotalToPay();
        return amount == null ? payment.getAmount() : amount;
    }

    private static String payCode(@Nullable String code) {
        return code == null ? "" : "<p>Pay code <span class=\"code\">" + Html.escape(code) + "</span></p>\n";
    }

    private static String picture(@Nullable URI picture) {
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
