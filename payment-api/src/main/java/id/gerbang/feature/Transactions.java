package id.gerbang.feature;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;

/** Optional feature: the gateway lists what it has. */
public interface Transactions {

    /**
     * One page.
     *
     * @param query what is looked for
     * @param number of the page, from 1
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    PaymentPage getPage(TransactionQuery query, int number);

    /**
     * All of them, page by page as they are come to. Nothing comes twice. What changes in the meantime moves the pages:
     * what is new may be missing, and with a status asked for so may one whose page moved because others no longer have
     * that status. Each iteration asks anew, and throws what {@link #getPage} throws.
     *
     * @param query what is looked for
     */
    Iterable<Payment> getAll(TransactionQuery query);
}
