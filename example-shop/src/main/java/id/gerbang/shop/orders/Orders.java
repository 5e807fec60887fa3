package id.gerbang.shop.orders;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order book. Every change of an order is made under the lock of its row, one after the other, whoever makes it: a
 * customer's click, the gateway's answer or news from Gerbang.
 */
@ApplicationScoped
public class Orders {

    @PersistenceContext
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    /** A new order with its first attempt, committed when this returns: before any gateway is asked. */
    @Transactional(TxType.REQUIRES_NEW)
    public Order open(Product product, Buyer buyer, Way way) {
        Order order = new Order(product, buyer, Instant.now());
        order.newAttempt(way);
        entities.persist(order);
        return order;
    }

    /**
     * One more attempt, committed when this returns: before any gateway is asked.
     *
     * @param after the number of the newest attempt that the customer saw: a second click makes no second attempt
     * @return the attempt, or null if there is no such order, if it takes no further one or if there is a newer one
     */
    @Transactional(TxType.REQUIRES_NEW)
    public @Nullable Attempt retry(String id, int after, Way way) {
        Order order = lock(id);
        if (order == null || !order.isPayable() || order.getAttempts().size() != after) {
            return null;
        }
        return order.newAttempt(way);
    }

    /** The order as it stands, or null if there is none. */
    @Transactional
    public @Nullable Order find(String id) {
        return entities.find(Order.class, id);
    }

    /** The gateway answered a create. */
    @Transactional(TxType.REQUIRES_NEW)
    public void answered(String merchantRef, Payment payment) {
        Attempt attempt = lockAttempt(merchantRef);
        if (attempt != null) {
            attempt.answered(payment.getId(), payment.getStatus());
        }
    }

    /** A create came to nothing, for certain; {@code why} is for the customer to read. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String merchantRef, String why) {
        Attempt attempt = lockAttempt(merchantRef);
        if (attempt != null) {
            attempt.failed(why);
        }
    }

    /** A create was not answered and cannot be looked up; {@code why} is for the customer to read. */
    @Transactional(TxType.REQUIRES_NEW)
    public void lost(String merchantRef, String why) {
        Attempt attempt = lockAttempt(merchantRef);
        if (attempt != null) {
            attempt.lost(why);
        }
    }

    /**
     * Gerbang told what became of a payment. Only within the transaction that tells it, so that both are committed or
     * neither is.
     *
     * @return the order, or null if the payment is for none of this shop's
     */
    @Transactional(TxType.MANDATORY)
    public @Nullable Order settled(Payment payment, PaymentStatus news) {
        String merchantRef = payment.getMerchantRef();
        Attempt attempt = merchantRef == null ? null : lockAttempt(merchantRef);
        if (attempt == null || !attempt.getAmount().equals(payment.getAmount())) {
            return null;
        }
        attempt.settled(payment.getId(), news);
        return attempt.getOrder();
    }

    private @Nullable Attempt lockAttempt(String merchantRef) {
        Order order = lock(Attempt.orderId(merchantRef));
        if (order == null) {
            return null;
        }
        for (Attempt attempt : order.getAttempts()) {
            if (attempt.getMerchantRef().equals(merchantRef)) {
                return attempt;
            }
        }
        return null;
    }

    private @Nullable Order lock(String id) {
        return entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
