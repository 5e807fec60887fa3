package id.gerbang.shop.web;

import id.gerbang.shop.payment.Channel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a form where a customer chooses how to pay. */
final class Choices {

    private static final String SELECT = """
            <label for="%1$s">%2$s</label>
            <select id="%1$s" name="%1$s">
            %3$s</select>
            %4$s""";

    private static final String CLOSED =
            "<p class=\"notice bad\">Nothing can be paid here just now. Come back in a while.</p>\n";

    private Choices() {}

    /** A choice of channels, and of accounts if there are several. */
    static String html(Set<String> accounts, OrderForm form) {
        if (accounts.isEmpty()) {
            return CLOSED;
        }
        String channels = Stream.of(Channel.values())
                .map(channel -> option(channel.name(), channel.getLabel(), form.value("channel")))
                .collect(Collectors.joining());
        return accounts(accounts, form) + select("channel", "How do you want to pay?", channels, form);
    }

    /** What is wrong in a field, if something is. */
    static String problem(OrderForm form, String field) {
        String problem = form.problem(field);
        return problem == null ? "" : "<p class=\"wrong\" role=\"alert\">" + Html.escape(problem) + "</p>\n";
    }

    private static String accounts(Set<String> accounts, OrderForm form) {
        if (accounts.size() == 1) {
            String only = accounts.iterator().next();
            return "<input type=\"hidden\" name=\"account\" value=\"" + Html.escape(only) + "\">\n"
                    + problem(form, "account");
        }
        String options = accounts.stream()
                .map(account -> option(account, account, form.value("account")))
                .collect(Collectors.joining());
        return select("account", "Payment service", options, form);
    }

    private static String select(String field, String label, String options, OrderForm form) {
        return SELECT.formatted(field, label, options, problem(form, field));
    }

    private static String option(String value, String label, String chosen) {
        return "<option value=\"%s\"%s>%s</option>\n"
                .formatted(Html.escape(value), value.equals(chosen) ? " selected" : "", Html.escape(label));
    }
}
