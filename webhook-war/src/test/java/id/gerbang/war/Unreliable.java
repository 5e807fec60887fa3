package id.gerbang.war;

import id.gerbang.event.PaymentPaid;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;

/** Observers that are not told for certain. */
@RequestScoped
public class Unreliable {

    void onPaid(@Observes(notifyObserver = Reception.IF_EXISTS) PaymentPaid event) {
        throw new AssertionError("it does not exist, and is told of " + event);
    }

    void onPaidLater(@ObservesAsync PaymentPaid event) {
        throw new AssertionError("it is told of " + event);
    }
}
