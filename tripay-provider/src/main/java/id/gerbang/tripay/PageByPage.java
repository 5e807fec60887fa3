package id.gerbang.tripay;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.feature.PaymentPage;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Payments as their pages are come to. What new ones have moved to a later page does not come twice. */
final class PageByPage implements Iterator<Payment> {

    /** So many pages without anything new are no transactions made meanwhile. */
    private static final int MOST_IN_VAIN = 100;

    private final IntFunction<PaymentPage> pages;
    private final Set<String> seen = new HashSet<>();
    private Iterator<Payment> rest;
    private int read;
    private int last = 1;
    private int inVain;
    private @Nullable Payment next;

    PageByPage(IntFunction<PaymentPage> pages) {
        this.pages = pages;
        this.rest = Collections.emptyIterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null && (rest.hasNext() || read < last)) {
            if (rest.hasNext()) {
                Payment candidate = rest.next();
                if (seen.add(candidate.getId())) {
                    next = candidate;
                    inVain = 0;
                }
            } else {
                if (inVain == MOST_IN_VAIN) {
                    throw GatewayUnreachableException.unreadable(
                            "TriPay lists the same transactions again and again", null);
                }
                PaymentPage page = pages.apply(read + 1);
                inVain++;
                read++;
                last = page.isEmpty() ? read : page.getLastNumber();
                rest = page.getPayments().iterator();
            }
        }
        return next != null;
    }

    @Override
    public Payment next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Payment found = next;
        next = null;
        return found;
    }
}
