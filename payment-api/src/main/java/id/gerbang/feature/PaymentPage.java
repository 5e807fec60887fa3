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
        return of(payments, number, lastNumber, 0);
    }

    /**
     * A page of which some rows could not be read.
     *
     * @param payments the payments of the page that could be read
     * @param number of it, from 1
     * @param lastNumber of the last page, 1 or more
     * @param leftOut how many rows could not be read, 0 or more
     */
    public static PaymentPage of(List<Payment> payments, int number, int lastNumber, int leftOut) {
        return new AutoValue_PaymentPage(
                Collections.unmodifiableList(new ArrayList<>(payments)), number, lastNumber, leftOut);
    }

    /** What is on it. */
    public abstract List<Payment> getPayments();

    /** Its number, from 1. */
    public abstract int getNumber();

    /** The number of the last page as things are now, 1 or more. */
    public abstract int getLastNumber();

    /** How many rows of the page are left out because they could not be read, 0 or more. */
    public abstract int getLeftOut();

    /** Whether the gateway listed nothing at all, not even a row that could not be read. */
    public boolean isEmpty() {
        return getPayments().isEmpty() && getLeftOut() == 0;
    }
}
