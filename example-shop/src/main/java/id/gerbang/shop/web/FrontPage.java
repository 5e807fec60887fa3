package id.gerbang.shop.web;

import id.gerbang.shop.orders.Catalogue;
import id.gerbang.shop.orders.Product;
import id.gerbang.shop.orders.Way;
import java.util.List;
import java.util.stream.Collectors;

/** The shelf and the order form. */
final class FrontPage {

    private static final String BODY = """
            <h1>What would you like?</h1>
            %s<form method="post" action="%s/orders">
            <fieldset>
            <legend>Product</legend>
            %s%s</fieldset>
            <section>
            <label for="name">Name</label>
            <input id="name" name="name" autocomplete="name" required maxlength="100" value="%s">
            %s<label for="email">E-mail</label>
            <input id="email" name="email" type="email" autocomplete="email" required maxlength="200" value="%s">
            %s<label for="phone">Phone <span class="soft">(for OVO)</span></label>
            <input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="16" value="%s">
            %s%s<button>Order and pay</button>
            </section>
            </form>
            """;

    private static final String PRODUCT = """
            <label class="product"><input type="radio" name="product" value="%s"%s required>
            <span><b>%s</b><br><span class="soft">%s</span></span> <span class="amount">%s</span></label>
            """;

    private FrontPage() {}

    static Page of(String root, List<Way> ways, OrderForm form) {
        String body = BODY.formatted(
                form.isRight() ? "" : "<p class=\"notice bad\">Something is not right yet. Nothing was ordered.</p>\n",
                Html.escape(root),
                Catalogue.products().stream()
                        .map(product -> product(product, form))
                        .collect(Collectors.joining()),
                Choices.problem(form, "product"),
                Html.escape(form.value("name")),
                Choices.problem(form, "name"),
                Html.escape(form.value("email")),
                Choices.problem(form, "email"),
                Html.escape(form.value("phone")),
                Choices.problem(form, "phone"),
                Choices.html(ways, form));
        return new Page(root, "Kopi Gerbang", body);
    }

    private static String product(Product product, OrderForm form) {
        return PRODUCT.formatted(
                product.code(),
                product.code().equals(form.value("product")) ? " checked" : "",
                Html.escape(product.name()),
                Html.escape(product.description()),
                product.price());
    }
}
