package id.gerbang.feature;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import java.util.List;

/** Optional feature: there are several ways to pay, and the gateway says which. */
public interface Channels {

    /**
     * Asks which channels this merchant can be paid by, in the gateway's order. For ten minutes a create is held against
     * the answer: one through a channel that is not active, or outside its limits, is refused before it is sent.
     *
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    List<Channel> getChannels();

    /**
     * The channels of the gateway's own document, without asking: good for a picker while the gateway cannot be reached.
     * The merchant may have others, and other fees.
     */
    List<Channel> getKnownChannels();
}
