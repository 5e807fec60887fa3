package id.gerbang.shop.web;

import id.gerbang.shop.orders.Order;
import id.gerbang.shop.orders.Way;
import java.util.List;

/** The choice of another way to pay. */
final class RetryPage {

    private static final String BODY = """
            <h1>Pay another way</h1>
            <p>%s for %s. <a href="%s/orders/%s">Back to your order</a></p>
            %s""";

    private static final String FORM = """
            <form method="post" action="%s/orders/%s/attempts">
            <section>
            <input type="hidden" name="after" value="%d">
            %s<button>Try again</button>
            </section>
            </form>
            """;

    private RetryPage() {}

    static Page of(String root, Order order, List<Way> ways, OrderForm form) {
        String body = BODY.formatted(
                Html.escape(order.getProduct()),
                order.getAmount(),
                Html.escape(root),
                order.getId(),
                form(root, order, ways, form));
        return new Page(root, "Pay another way", body);
    }

    /** The form alone; it says after which attempt it was shown, so that a second click makes no second attempt. */
    static String form(String root, Order order, List<Way> ways, OrderForm form) {
        return FORM.formatted(
                Html.escape(root), order.getId(), order.getAttempts().size(), Choices.html(ways, form));
    }
}
