package id.gerbang.shop.web;

import id.gerbang.Payment;
import id.gerbang.shop.orders.Attempt;
import id.gerbang.shop.orders.Order;
import id.gerbang.shop.orders.OrderStatus;
import id.gerbang.shop.orders.Way;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order: where it stands, what to pay and what to do if it did not work. */
final class OrderPage {

    private static final String BODY = """
            <h1>Your order %s</h1>
            <p>%s for %s, ordered %s.</p>
            %s%s%s%s""";

    private static final String ANOTHER_WAY = "<p><a class=\"button quiet\" href=\"%s/orders/%s/attempts\">"
            + "Pay another way</a> <span class=\"soft\">Pay only one of them.</span></p>\n";

    private static final String HISTORY = """
            <section>
            <h2>Attempts</h2>
            <table>
            %s</table>
            </section>
            """;

    private OrderPage() {}

    static Page of(String root, Order order, @Nullable Payment payment, boolean asked, List<Way> ways) {
        OrderStatus status = order.getStatus();
        String body = BODY.formatted(
                Words.badge(status),
                Html.escape(order.getProduct()),
                order.getAmount(),
                Words.time(order.getCreatedAt()),
                news(root, order, payment, asked),
                reference(payment),
                retry(root, order, ways),
                history(order));
        Page page = new Page(root, "Your order", body);
        boolean awaiting = status == OrderStatus.AWAITING_PAYMENT;
        return awaiting ? page.picturing(PaymentCard.pictureElsewhere(payment)).refreshing() : page;
    }

    private static String news(String root, Order order, @Nullable Payment payment, boolean asked) {
        return switch (order.getStatus()) {
            case AWAITING_PAYMENT -> PaymentCard.html(root, order, payment, asked);
            case PAID -> paid(order);
            case EXPIRED ->
                notice(
                        "bad",
                        "Time ran out before you paid. If you have paid all the same, wait: it shows"
                                + " here as soon as the bank tells us. Otherwise try again.");
            case FAILED -> notice("bad", problem(order.getCurrentAttempt()));
            case REFUNDED -> notice("wait", "Your money went back to you.");
        };
    }

    private static String paid(Order order) {
        return order.isPaidTwice()
                ? notice("bad", "This order is paid twice. You get one payment back; we see to it.")
                : notice("good", "Thank you, it is paid.");
    }

    private static String problem(Attempt attempt) {
        String problem = attempt.getProblem();
        return problem == null ? "The bank gave this payment up. Try again or choose another way." : problem;
    }

    /** What the payment is called on the gateway's side; nothing while nobody knows. */
    static String reference(@Nullable Payment payment) {
        return payment == null || payment.getReference() == null
                ? ""
                : "<p class=\"soft\">Reference " + Html.escape(payment.getReference()) + "</p>\n";
    }

    private static String retry(String root, Order order, List<Way> ways) {
        if (!order.isPayable()) {
            return "";
        }
        if (order.getStatus() == OrderStatus.AWAITING_PAYMENT) {
            return ANOTHER_WAY.formatted(Html.escape(root), order.getId());
        }
        return RetryPage.form(root, order, ways, OrderForm.of(order.getCurrentAttempt()));
    }

    private static String history(Order order) {
        String rows = order.getAttempts().stream().map(OrderPage::row).collect(Collectors.joining());
        return order.getAttempts().size() == 1 ? "" : HISTORY.formatted(rows);
    }

    private static String row(Attempt attempt) {
        return "<tr><td>%d</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(attempt.getNumber(), Html.escape(way(attempt)), attempt.getStatus());
    }

    private static String way(Attempt attempt) {
        Way way = attempt.getWay();
        return way == null ? attempt.getChannel() : way.getLabel();
    }

    private static String notice(String kind, String text) {
        return "<p class=\"notice " + kind + "\">" + Html.escape(text) + "</p>\n";
    }
}
