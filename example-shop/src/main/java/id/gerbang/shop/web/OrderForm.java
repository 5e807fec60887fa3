package id.gerbang.shop.web;

import id.gerbang.shop.orders.Attempt;
import id.gerbang.shop.orders.Buyer;
import id.gerbang.shop.orders.Catalogue;
import id.gerbang.shop.orders.Product;
import id.gerbang.shop.orders.Way;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A form with the way of an attempt chosen already. */
    static OrderForm of(Attempt before) {
        OrderForm form = new OrderForm();
        Way way = before.getWay();
        if (way != null) {
            form.values.put("way", way.name());
        }
        return form;
    }

    /** The form, checked; {@code ways} are the ones that are offered. */
    static OrderForm read(@Nullable MultivaluedMap<String, String> sent, List<Way> ways) {
        OrderForm form = new OrderForm();
        form.fillIn(sent);
        form.check(Catalogue.find(form.value("product")) != null, "product", "Choose one of the products.");
        form.checkWay(ways);
        form.checkBuyer();
        return form;
    }

    /** The choice of a way to pay alone, checked; what is not sent is as it was {@code before}. */
    static OrderForm readWay(@Nullable MultivaluedMap<String, String> sent, List<Way> ways, Attempt before) {
        OrderForm form = of(before);
        form.fillIn(sent);
        form.checkWay(ways);
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
        return chosen(Catalogue.find(value("product")));
    }

    /** Who orders. */
    Buyer buyer() {
        return new Buyer(value("name"), value("email"), value("phone").isEmpty() ? null : value("phone"));
    }

    /**
     * How it is to be paid.
     *
     * @throws IllegalStateException if no way of ours is
     */
    Way way() {
        return chosen(Way.find(value("way")));
    }

    private static <T> T chosen(@Nullable T choice) {
        if (choice == null) {
            throw new IllegalStateException("the form was not right");
        }
        return choice;
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

    private void checkWay(List<Way> ways) {
        Way way = Way.find(value("way"));
        check(way != null && ways.contains(way), "way", "Choose one of the ways to pay.");
    }

    private void checkBuyer() {
        String phone = value("phone");
        Way way = Way.find(value("way"));
        check(isText(value("name"), 100), "name", "Tell us your name, in up to 100 characters.");
        check(
                isText(value("email"), 200) && EMAIL.matcher(value("email")).matches(),
                "email",
                "Give an e-mail address.");
        check(phone.isEmpty() || PHONE.matcher(phone).matches(), "phone", "Give 8 to 15 digits, such as 081234567890.");
        check(
                !phone.isEmpty() || way == null || !way.needsPhone(),
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
