package id.gerbang.shop.payment;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import id.gerbang.PaymentStatus;
import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentExpired;
import id.gerbang.event.PaymentFailed;
import id.gerbang.event.PaymentPaid;
import id.gerbang.event.PaymentRefunded;
import id.gerbang.shop.orders.Order;
import id.gerbang.shop.orders.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps orders in step with their payments.
 *
 * <p>Each method runs in the transaction that marks the event as delivered, on the same database: what it stores happens
 * exactly once. If it throws, nothing happened, and the event is told again. So it stores and nothing else; mail goes
 * out from what is stored.
 */
@ApplicationScoped
public class OrderObserver {

    private static final Logger LOG = System.getLogger(OrderObserver.class.getName());

    @Inject
    Orders orders;

    /** Money came, in time or late. A shop that ships also asks {@link PaymentPaid#getMode()} whether it was real. */
    void paid(@Observes PaymentPaid event) {
        Order order = orders.settled(event.getPayment(), PaymentStatus.PAID);
        tell(event, order, event.isLate() ? "paid late" : "paid");
        if (order != null && order.isPaidTwice()) {
            LOG.log(WARNING, "order {0} is paid twice: one payment has to be given back", order.getId());
        }
    }

    /** Nobody paid in time. */
    void expired(@Observes PaymentExpired event) {
        tell(event, orders.settled(event.getPayment(), PaymentStatus.EXPIRED), "expired");
    }

    /** The gateway gave it up. */
    void failed(@Observes PaymentFailed event) {
        tell(event, orders.settled(event.getPayment(), PaymentStatus.FAILED), "failed");
    }

    /** The money went back. */
    void refunded(@Observes PaymentRefunded event) {
        tell(event, orders.settled(event.getPayment(), PaymentStatus.REFUNDED), "refunded");
    }

    private static void tell(PaymentEvent event, @Nullable Order order, String what) {
        if (order == null) {
            LOG.log(WARNING, "event {0}: {1}, but for no order of this shop", event.getId(), what);
        } else {
            LOG.log(INFO, "order {0} {1}", order.getId(), what);
        }
    }
}
