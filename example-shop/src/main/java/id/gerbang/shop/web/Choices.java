package id.gerbang.shop.web;

import id.gerbang.shop.orders.Way;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a form where a customer chooses how to pay. */
final class Choices {

    private static final String SELECT = """
            <label for="way">How do you want to pay?</label>
            <select id="way" name="way">
            %s</select>
            %s""";

    private static final String CLOSED =
            "<p class=\"notice bad\">Nothing can be paid here just now. Come back in a while.</p>\n";

    private Choices() {}

    /** A choice of the ways that are offered. */
    static String html(List<Way> ways, OrderForm form) {
        return ways.isEmpty()
                ? CLOSED
                : SELECT.formatted(
                        ways.stream().map(way -> option(way, form)).collect(Collectors.joining()),
                        problem(form, "way"));
    }

    /** What is wrong in a field, if something is. */
    static String problem(OrderForm form, String field) {
        String problem = form.problem(field);
        return problem == null ? "" : "<p class=\"wrong\" role=\"alert\">" + Html.escape(problem) + "</p>\n";
    }

    private static String option(Way way, OrderForm form) {
        return "<option value=\"%s\"%s>%s</option>\n"
                .formatted(
                        way.name(),
                        way.name().equals(form.value("way")) ? " selected" : "",
                        Html.escape(way.getLabel()));
    }
}
