package id.gerbang.shop.orders;

import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to have an order paid: one payment at the gateway, or the lack of one. It begins {@link
 * PaymentStatus#UNKNOWN}, and what was paid under it is found again by its merchant_ref whatever happens to the shop.
 */
@Entity
@Table(name = "shop_attempt")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class Attempt {

    @Id
    @Column(name = "merchant_ref")
    private String merchantRef;

    @ManyToOne
    @JoinColumn(name = "order_id")
    private Order order;

    private int number;

    private String account;

    private String channel;

    @Convert(converter = RupiahConverter.class)
    private Rupiah amount;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column(name = "payment_id")
    private @Nullable String paymentId;

    private @Nullable String problem;

    protected Attempt() {}

    Attempt(Order order, int number, Way way) {
        this.merchantRef = order.getId() + "-" + number;
        this.order = order;
        this.number = number;
        this.account = way.getAccount();
        this.channel = way.getChannel();
        this.amount = order.getAmount();
        this.status = PaymentStatus.UNKNOWN;
    }

    /** The id of the order that an attempt belongs to; of another's merchant_ref, nothing that is an order. */
    static String orderId(String merchantRef) {
        return merchantRef.substring(0, Math.max(0, merchantRef.lastIndexOf('-')));
    }

    /** {@code {order}-{number}}: used once, and never again. */
    public String getMerchantRef() {
        return merchantRef;
    }

    /** What is to be paid for. */
    public Order getOrder() {
        return order;
    }

    /** 1 for the first attempt. */
    public int getNumber() {
        return number;
    }

    /** The account that was to be paid into. */
    public String getAccount() {
        return account;
    }

    /** The gateway's code of how. */
    public String getChannel() {
        return channel;
    }

    /** How the customer wanted to pay; null if the shop does not know that way any more. */
    public @Nullable Way getWay() {
        for (Way way : Way.values()) {
            if (way.getAccount().equals(account) && way.getChannel().equals(channel)) {
                return way;
            }
        }
        return null;
    }

    /** What the gateway was asked to collect. */
    public Rupiah getAmount() {
        return amount;
    }

    /** What became of it, as far as the shop was told. */
    public PaymentStatus getStatus() {
        return status;
    }

    /** Gerbang's id of the payment, or null while the shop knows of none. */
    public @Nullable String getPaymentId() {
        return paymentId;
    }

    /** Why it came to nothing, or will, and what to do, for the customer to read; or null. */
    public @Nullable String getProblem() {
        return problem;
    }

    /** True if it may still be paid. */
    public boolean isOpen() {
        return status == PaymentStatus.UNKNOWN || status == PaymentStatus.PENDING;
    }

    /** The gateway's answer to the create. News that overtook it are newer. */
    void answered(String id, PaymentStatus answer) {
        if (status == PaymentStatus.UNKNOWN) {
            settled(id, answer);
        }
    }

    /** Nothing came of the create, for certain. */
    void failed(String why) {
        if (status == PaymentStatus.UNKNOWN) {
            status = PaymentStatus.FAILED;
            problem = why;
        }
    }

    /** Something may have come of the create, but nothing that the customer could pay. */
    void lost(String why) {
        if (status == PaymentStatus.UNKNOWN) {
            problem = why;
        }
    }

    /** What Gerbang told. */
    void settled(String id, PaymentStatus news) {
        paymentId = id;
        status = news;
        problem = null;
    }

    /** How much it has to say about its order. */
    int weight() {
        return switch (status) {
            case PAID -> 3;
            case REFUNDED -> 2;
            case UNKNOWN, PENDING -> 1;
            case EXPIRED, FAILED -> 0;
        };
    }
}
