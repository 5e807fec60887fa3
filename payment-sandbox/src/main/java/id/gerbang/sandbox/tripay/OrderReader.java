package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an order and refuses one that the document does not allow. It does not look at the signature. */
final class OrderReader {

    private static final Duration DEFAULT_EXPIRY = Duration.ofHours(24);
    /** For clocks that differ, and for the time that a request travels. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final long HIGHEST_PRICE = 1_000_000_000;
    private static final long MOST_PIECES = 100_000;

    private final Fields fields;
    private final Instant now;

    OrderReader(Fields fields, Instant now) {
        this.fields = fields;
        this.now = now;
    }

    /**
     * Reads the whole order.
     *
     * @throws Refusal 400, with the first thing that is wrong
     */
    Order read() {
        Channel channel = Channels.named(fields.text("method"));
        String merchantRef = fields.text("merchant_ref");
        long amount = amount(channel);
        Customer customer = customer(channel);
        List<Item> items =
                fields.list("order_items").stream().map(OrderReader::item).toList();
        Links links = new Links(url("callback_url"), url("return_url"));
        return new Order(channel.code(), merchantRef, amount, customer, items, links, expiry(channel));
    }

    private long amount(Channel channel) {
        long amount = fields.integer("amount", 1, Long.MAX_VALUE);
        if (!channel.amount().contains(amount)) {
            Channel.Range range = channel.amount();
            String rule = "must be between " + range.from() + " and " + range.to() + " for " + channel.code();
            throw fields.refuse("amount", rule);
        }
        return amount;
    }

    private Customer customer(Channel channel) {
        String name = fields.text("customer_name");
        String email = fields.text("customer_email");
        if (!EMAIL.matcher(email).matches()) {
            throw fields.refuse("customer_email", "must be an email address");
        }
        String phone = channel.needsPhone() ? fields.text("customer_phone") : fields.optionalText("customer_phone");
        return new Customer(name, email, phone);
    }

    private static Item item(Fields item) {
        return new Item(
                item.optionalText("sku"),
                item.text("name"),
                item.integer("price", -HIGHEST_PRICE, HIGHEST_PRICE),
                item.integer("quantity", 1, MOST_PIECES),
                item.optionalText("product_url"),
                item.optionalText("image_url"));
    }

    private @Nullable String url(String name) {
        String url = fields.optionalText(name);
        if (url != null && !WebAddress.isOne(url)) {
            throw fields.refuse(name, "must be an http or https URL");
        }
        return url;
    }

    private Instant expiry(Channel channel) {
        OptionalLong asked = fields.optionalInteger("expired_time", 0, Integer.MAX_VALUE * 2L);
        if (asked.isEmpty()) {
            Duration longest = channel.longestExpiry();
            return now.plus(longest.compareTo(DEFAULT_EXPIRY) < 0 ? longest : DEFAULT_EXPIRY)
                    .truncatedTo(ChronoUnit.SECONDS);
        }
        Instant expiry = Instant.ofEpochSecond(asked.getAsLong());
        if (!expiry.isAfter(now)) {
            throw fields.refuse("expired_time", "must be in the future");
        }
        Channel.Range minutes = channel.expiry();
        Instant first = now.plus(Duration.ofMinutes(minutes.from())).minus(TOLERANCE);
        Instant last = now.plus(Duration.ofMinutes(minutes.to())).plus(TOLERANCE);
        if (expiry.isBefore(first) || expiry.isAfter(last)) {
            String rule = "must be " + minutes.from() + " to " + minutes.to() + " minutes from now for ";
            throw fields.refuse("expired_time", rule + channel.code());
        }
        return expiry;
    }
}
