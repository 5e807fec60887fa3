package id.gerbang.shop.payment;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import id.gerbang.ConfigurationException;
import id.gerbang.Customer;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OrderItem;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.shop.orders.Attempt;
import id.gerbang.shop.orders.Buyer;
import id.gerbang.shop.orders.Order;
import id.gerbang.shop.orders.Orders;
import id.gerbang.shop.orders.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Gerbang for payments. */
@ApplicationScoped
public class Checkout {

    private static final Logger LOG = System.getLogger(Checkout.class.getName());

    @Inject
    Payments payments;

    @Inject
    Orders orders;

    @Inject
    @ConfigProperty(name = "gerbang.public-url")
    String publicUrl;

    /** The ways that customers can pay: those whose account is open. */
    public List<Way> getWays() {
        return Way.into(payments.getAccounts());
    }

    /**
     * Has the gateway make a payment for an attempt, and stores what came of it. Never throws a {@link PaymentException}:
     * each kind becomes what the customer reads on the order's page. While nobody knows what came of it, this may be
     * called again: Gerbang looks the attempt up, and does not send what may have arrived.
     *
     * @param attempt stored and committed, so that whatever happens from here on, money for it finds its order
     */
    public void start(Attempt attempt) {
        String ref = attempt.getMerchantRef();
        try {
            orders.answered(ref, payments.create(request(attempt)));
        } catch (OutcomeUnknownException e) {
            LOG.log(WARNING, "{0}", e.getMessage());
            // otherwise the attempt stays as it is, and the customer may have it looked up
            if (payments.feature(attempt.getAccount(), MerchantRefLookup.class) == null) {
                orders.lost(
                        ref,
                        "The payment service's answer was lost, and the code to pay with was in it. Nothing is paid."
                                + " Try once more, the same way or another.");
            }
        } catch (GatewayUnreachableException e) {
            LOG.log(WARNING, "attempt {0}: {1}", ref, e.getMessage());
            orders.failed(ref, "The payment service cannot be reached just now. Try again in a minute.");
        } catch (GatewayRefusedException e) {
            LOG.log(WARNING, "attempt {0}: {1}", ref, e.getMessage());
            orders.failed(ref, "The payment service said no" + quote(e.getGatewayMessage()) + ". Choose another way.");
        } catch (InvalidRequestException e) {
            LOG.log(WARNING, "attempt {0}: {1}", ref, e.getMessage());
            orders.failed(
                    ref,
                    "This way of paying wants something else: the " + e.getField() + " is right if it " + e.getRule()
                            + ". Choose another way, or order again.");
        } catch (ConfigurationException e) {
            LOG.log(ERROR, "attempt {0}: {1}", ref, e.getMessage());
            // what was sent before may be paid, whatever became of the account since
            if (find(attempt) == null) {
                orders.failed(ref, "This way of paying is out of order here, and we know it. Choose another way.");
            }
        }
    }

    /** Has the gateway asked whether an attempt is paid. What it says reaches the order as all news does. */
    public void refresh(Attempt attempt) {
        String id = attempt.getPaymentId();
        if (id != null) {
            payments.refresh(id);
        }
    }

    /** What Gerbang knows about an attempt: what to pay, where and until when. Null if it knows nothing yet. */
    public @Nullable Payment find(Attempt attempt) {
        try {
            String id = attempt.getPaymentId();
            return id == null ? onlyOne(attempt) : payments.find(id);
        } catch (PaymentException e) {
            LOG.log(WARNING, "attempt {0}: {1}", attempt.getMerchantRef(), e.getMessage());
            return null;
        }
    }

    private @Nullable Payment onlyOne(Attempt attempt) {
        List<Payment> found = payments.findByMerchantRef(attempt.getAccount(), attempt.getMerchantRef());
        return found.size() == 1 ? found.get(0) : null;
    }

    private PaymentRequest request(Attempt attempt) {
        Order order = attempt.getOrder();
        Buyer buyer = order.getBuyer();
        return PaymentRequest.builder()
                .account(attempt.getAccount())
                .channel(attempt.getChannel())
                .merchantRef(attempt.getMerchantRef())
                .amount(attempt.getAmount())
                .customer(Customer.of(buyer.getName(), buyer.getEmail(), buyer.getPhone()))
                .items(OrderItem.of(order.getProduct(), order.getAmount(), 1))
                .returnUrl(URI.create(publicUrl.replaceAll("/+$", "") + "/orders/" + order.getId()))
                .build();
    }

    private static String quote(String message) {
        return message.isEmpty() ? "" : " (\u201c" + message + "\u201d)";
    }
}
