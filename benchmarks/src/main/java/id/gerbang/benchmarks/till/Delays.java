package id.gerbang.benchmarks.till;

import id.gerbang.event.PaymentPaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long after its event's time the shop was told of each payment; the commit is a little later than that time. */
@ApplicationScoped
public class Delays {

    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    void paid(@Observes PaymentPaid event) {
        millis.add(System.currentTimeMillis() - event.getTime().toEpochMilli());
    }

    /** All but the first so many, in milliseconds. */
    List<Long> from(int number) {
        synchronized (millis) {
            return List.copyOf(millis.subList(Math.min(number, millis.size()), millis.size()));
        }
    }
}
