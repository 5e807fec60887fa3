package id.gerbang.webhook.outbox;

import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentPaid;
import id.gerbang.webhook.ledger.Events;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** One attempt to tell one event: in one transaction it is marked delivered and the observers are called. */
@ApplicationScoped
class Delivery {

    @Inject
    Events events;

    @Inject
    BeanManager beans;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Whether the shop has to be told and nobody listens for certain. */
    boolean lacksObserver(PaymentEvent event) {
        return event instanceof PaymentPaid
                && beans.resolveObserverMethods(event).stream()
                        .allMatch(observer -> observer.isAsync() || observer.getReception() == Reception.IF_EXISTS);
    }

    /**
     * Tells the shop, unless somebody else has done so.
     *
     * @throws RuntimeException what an observer threw, or if one had the transaction rolled back
     */
    @ActivateRequestContext
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Throwable.class)
    public void tell(PaymentEvent event) {
        if (events.markDelivered(event.getId())) {
            beans.getEvent().fire(event);
            if (transaction.getRollbackOnly()) {
                throw new IllegalStateException("an observer had the transaction rolled back");
            }
        }
    }
}
