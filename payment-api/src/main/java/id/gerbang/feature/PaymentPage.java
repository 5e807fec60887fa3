package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.Payment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A page of a gateway's list. */
@AutoValue
public abstract class PaymentPage {

    PaymentPage() {}

    /**
     * A page.
     *
     * @param payments on it
     * @param number of it, from 1
     * @param lastNumber of the last page, 1 or more
     */
    public static PaymentPage of(List<Payment> payments, int number, int lastNumber) {
        return new AutoValue_PaymentPage(Collections.unmodifiableList(new ArrayList<>(payments)), number, lastNumber);
    }

    /** What is on it. */
    public abstract List<Payment> getPayments();

    /** Its number, from 1. */
    public abstract int getNumber();

    /** The number of the last page as things are now, 1 or more. */
    public abstract int getLastNumber();
}
