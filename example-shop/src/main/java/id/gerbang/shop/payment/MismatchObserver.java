package id.gerbang.shop.payment;

import static java.lang.System.Logger.Level.ERROR;

import id.gerbang.event.PaymentMismatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;

/**
 * Calls a person when the gateway says something that does not fit. No order changes: what the notice says proves
 * nothing.
 */
@ApplicationScoped
public class MismatchObserver {

    private static final Logger LOG = System.getLogger(MismatchObserver.class.getName());

    /** Gerbang keeps the details; this is the bell. */
    void mismatch(@Observes PaymentMismatch event) {
        LOG.log(
                ERROR,
                "{0}: payment {1} does not fit what was asked for ({2}), look at event {3}",
                event.getAccount(),
                event.getNotice().getReference(),
                event.getReason(),
                event.getId());
    }
}
