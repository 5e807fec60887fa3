package id.gerbang.feature;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;

/** Optional feature: the gateway can be made to look again at the bank's side. */
public interface StatusCheck {

    /**
     * Has the gateway look again, and bring its own books up to date. What it answers is a sentence for a person: it
     * proves nothing, and no payment moves by it. Ask {@link id.gerbang.Payments#findByReference} or wait for the callback.
     *
     * @param reference the gateway's name of the payment
     * @return the gateway's sentence, shortened; empty if it had none
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    String checkStatus(String reference);
}
