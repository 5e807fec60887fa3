package id.gerbang;

import com.google.auto.value.AutoValue;

/** One line of an order, as the gateway shows it to the customer. */
@AutoValue
public abstract class OrderItem {

    OrderItem() {}

    /**
     * A line of an order.
     *
     * @param name what is bought
     * @param price of one piece
     * @param quantity pieces, 1 or more
     * @throws InvalidRequestException if {@code quantity} is less than 1
     */
    public static OrderItem of(String name, Rupiah price, int quantity) {
        if (quantity < 1) {
            throw new InvalidRequestException("items.quantity", "is 1 or more");
        }
        return new AutoValue_OrderItem(name, price, quantity);
    }

    /** What is bought. */
    public abstract String getName();

    /** The price of one piece. */
    public abstract Rupiah getPrice();

    /** Pieces, 1 or more. */
    public abstract int getQuantity();
}
