package id.gerbang.feature;

import id.gerbang.ConfigurationException;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Optional feature: one code that any amount can be paid to, any number of times. Each time is a payment of its own. */
public interface OpenPayments {

    /**
     * Asks for an open payment. In a Jakarta EE shop it is stored, so that what is paid into it is known by it.
     *
     * @throws InvalidRequestException if the request breaks a rule
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if nothing was sent: it may be repeated
     * @throws OutcomeUnknownException if it may have arrived: repeating it may make a second code, to which nobody pays
     *     unless it is shown
     * @throws ConfigurationException if there is no such thing in the account's mode
     */
    OpenPayment create(OpenPaymentRequest request);

    /**
     * Asks for an open payment that was made before.
     *
     * @param uuid the gateway's name of it
     * @return the open payment, or null if the gateway knows no such
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     * @throws ConfigurationException if there is no such thing in the account's mode
     */
    @Nullable
    OpenPayment find(String uuid);

    /**
     * Asks what has been paid into an open payment. In a Jakarta EE shop what was not known yet is stored, and the shop is
     * told of it: so a callback that never came is made up for. A payment that cannot be understood is left out, with a
     * line in the log, so that it does not hide the others.
     *
     * @param uuid the gateway's name of the open payment
     * @param from the earliest time of payment, included
     * @param to the latest time of payment, included
     * @return the payments, in the order of their payment
     * @throws InvalidRequestException if {@code to} is before {@code from}, or one of them is not between 1970 and 2100
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     * @throws ConfigurationException if there is no such thing in the account's mode
     */
    List<Payment> getPayments(String uuid, Instant from, Instant to);
}
