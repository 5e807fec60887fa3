package id.gerbang.shop.orders;

import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * One thing bought once. It has no status column: its status follows from its attempts, so that two payments of one order
 * cannot overwrite each other's news.
 */
@Entity
@Table(name = "shop_order")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class Order {

    /** More would be somebody playing: each one is a payment at the gateway. */
    static final int MOST_ATTEMPTS = 10;

    @Id
    private String id;

    private String product;

    @Convert(converter = RupiahConverter.class)
    private Rupiah amount;

    @Embedded
    private Buyer buyer;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("number")
    private List<Attempt> attempts = new ArrayList<>();

    protected Order() {}

    /** A new order, without an attempt to pay it. Whoever knows its id sees it, so the id cannot be guessed. */
    public Order(Product product, Buyer buyer, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.product = product.name();
        this.amount = product.price();
        this.buyer = buyer;
        this.createdAt = now;
    }

    /** The name that the customer's address bar shows. */
    public String getId() {
        return id;
    }

    /** What was bought, as it was called then. */
    public String getProduct() {
        return product;
    }

    /** What it cost then. */
    public Rupiah getAmount() {
        return amount;
    }

    /** Who bought it. */
    public Buyer getBuyer() {
        return buyer;
    }

    /** When. */
    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Every attempt to pay it, the first one first. */
    public List<Attempt> getAttempts() {
        return Collections.unmodifiableList(attempts);
    }

    /** Where it stands. Money that came counts before money that went back, and both before money that may come. */
    public OrderStatus getStatus() {
        if (count(PaymentStatus.PAID) > 0) {
            return OrderStatus.PAID;
        }
        if (count(PaymentStatus.REFUNDED) > 0) {
            return OrderStatus.REFUNDED;
        }
        if (attempts.isEmpty() || attempts.stream().anyMatch(Attempt::isOpen)) {
            return OrderStatus.AWAITING_PAYMENT;
        }
        return newest().getStatus() == PaymentStatus.EXPIRED ? OrderStatus.EXPIRED : OrderStatus.FAILED;
    }

    /** True if somebody has to give money back: two attempts are paid, and both payments stand. */
    public boolean isPaidTwice() {
        return count(PaymentStatus.PAID) > 1;
    }

    /** True if the customer may try once more. */
    public boolean isPayable() {
        OrderStatus status = getStatus();
        return status != OrderStatus.PAID && status != OrderStatus.REFUNDED && attempts.size() < MOST_ATTEMPTS;
    }

    /** The attempt to show: a paid one, else a refunded one, else the newest open one, else the newest. */
    public Attempt getCurrentAttempt() {
        Attempt best = newest();
        for (Attempt attempt : attempts) {
            if (attempt.weight() >= best.weight()) {
                best = attempt;
            }
        }
        return best;
    }

    /**
     * One more attempt, under a name of its own.
     *
     * @throws IllegalStateException if the order is not payable
     */
    Attempt newAttempt(Way way) {
        if (!isPayable()) {
            throw new IllegalStateException("order " + id + " takes no further attempt");
        }
        Attempt attempt = new Attempt(this, attempts.size() + 1, way);
        attempts.add(attempt);
        return attempt;
    }

    private Attempt newest() {
        return attempts.get(attempts.size() - 1);
    }

    private long count(PaymentStatus status) {
        return attempts.stream()
                .filter(attempt -> attempt.getStatus() == status)
                .count();
    }
}
