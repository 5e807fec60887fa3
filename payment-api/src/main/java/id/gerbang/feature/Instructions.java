package id.gerbang.feature;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import java.util.List;

/** Optional feature: the gateway explains to the customer how to pay. */
public interface Instructions {

    /**
     * Asks how to pay.
     *
     * @param request by which channel, and with what in the text
     * @return the ways to do it, for instance at a cash machine and in the bank's app
     * @throws GatewayRefusedException if the gateway said no, to an unknown channel for instance
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    List<Instruction> getInstructions(InstructionRequest request);
}
