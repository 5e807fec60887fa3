package id.gerbang.shop.web;

import id.gerbang.shop.orders.Buyer;
import id.gerbang.shop.orders.Catalogue;
import id.gerbang.shop.orders.Product;
import id.gerbang.shop.orders.Way;
import id.gerbang.shop.payment.Channel;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order form as it was sent: what it says, and what is wrong in which field. */
final class OrderForm {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private OrderForm() {}

    /** A form that nobody has filled in. */
    static OrderForm empty() {
        return new OrderForm();
    }

    /** A form with a way to pay chosen already. */
    static OrderForm of(Way before) {
        OrderForm form = new OrderForm();
        form.values.put("account", before.account());
        form.values.put("channel", before.channel());
        return form;
    }

    /** The form, checked; {@code accounts} are the ones that can be paid into. */
    static OrderForm read(@Nullable MultivaluedMap<String, String> sent, Set<String> accounts) {
        OrderForm form = new OrderForm();
        form.fillIn(sent);
        form.check(Catalogue.find(form.value("product")) != null, "product", "Choose one of the products.");
        form.checkWay(accounts);
        form.checkBuyer();
        return form;
    }

    /** The choice of a way to pay alone, checked; what is not sent is as it was {@code before}. */
    static OrderForm readWay(@Nullable MultivaluedMap<String, String> sent, Set<String> accounts, Way before) {
        OrderForm form = of(before);
        form.fillIn(sent);
        form.checkWay(accounts);
        return form;
    }

    /** True if nothing is wrong. */
    boolean isRight() {
        return problems.isEmpty();
    }

    /** What a field says; empty if it was not sent. */
    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What a field says as a number; {@code otherwise} if it was not sent, -1 if it says no number. */
    int number(String field, int otherwise) {
        String value = value(field);
        if (value.isEmpty()) {
            return otherwise;
        }
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
    }

    /** What is wrong in a field, or null. */
    @Nullable
    String problem(String field) {
        return problems.get(field);
    }

    /**
     * What is ordered.
     *
     * @throws IllegalStateException if no product of ours is
     */
    Product product() {
        Product product = Catalogue.find(value("product"));
        if (product == null) {
            throw new IllegalStateException("the form was not right");
        }
        return product;
    }

    /** Who orders. */
    Buyer buyer() {
        return new Buyer(value("name"), value("email"), value("phone").isEmpty() ? null : value("phone"));
    }

    /** How it is to be paid. */
    Way way() {
        return new Way(value("account"), value("channel"));
    }

    /** What was sent: null for a post without a body, and a field without a value has none either. */
    private void fillIn(@Nullable MultivaluedMap<String, String> sent) {
        if (sent != null) {
            sent.forEach((field, typed) -> {
                String value = typed.get(0);
                values.put(field, value == null ? "" : value.strip());
            });
        }
    }

    private void checkWay(Set<String> accounts) {
        check(accounts.contains(value("account")), "account", "Choose one of the payment services.");
        check(Channel.find(value("channel")) != null, "channel", "Choose one of the ways to pay.");
    }

    private void checkBuyer() {
        String phone = value("phone");
        Channel channel = Channel.find(value("channel"));
        check(isText(value("name"), 100), "name", "Tell us your name, in up to 100 characters.");
        check(
                isText(value("email"), 200) && EMAIL.matcher(value("email")).matches(),
                "email",
                "Give an e-mail address.");
        check(phone.isEmpty() || PHONE.matcher(phone).matches(), "phone", "Give 8 to 15 digits, such as 081234567890.");
        check(
                !phone.isEmpty() || channel == null || !channel.needsPhone(),
                "phone",
                "This way of paying needs your phone number.");
    }

    private void check(boolean holds, String field, String problem) {
        if (!holds) {
            problems.putIfAbsent(field, problem);
        }
    }

    private static boolean isText(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest && value.chars().noneMatch(Character::isISOControl);
    }
}
