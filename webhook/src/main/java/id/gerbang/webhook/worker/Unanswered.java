package id.gerbang.webhook.worker;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.ledger.Creates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out at the gateway what became of a create that it has not answered. */
@ApplicationScoped
public class Unanswered {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    @Inject
    OtherAccounts others;

    @Inject
    Creates creates;

    /** Whether a gateway can be asked for a payment by the shop's name for it. */
    public static boolean canBeLookedUpAt(PaymentGateway gateway) {
        return gateway.feature(MerchantRefLookup.class) != null;
    }

    /**
     * The one payment at the gateway that is what was asked for, adopted; or null if there is none yet.
     *
     * @param begun the payment as it was asked for
     * @param since when that was
     * @throws OutcomeUnknownException if that cannot be said: the outcome is unknown as before
     */
    public @Nullable Payment lookUp(PaymentGateway gateway, Payment begun, Instant since) {
        String merchantRef = Objects.requireNonNull(begun.getMerchantRef());
        MerchantRefLookup lookup = gateway.feature(MerchantRefLookup.class);
        if (lookup == null) {
            throw unknown(merchantRef, null);
        }
        try {
            List<Payment> found = lookup.findByMerchantRef(merchantRef);
            List<Payment> younger =
                    found.stream().filter(payment -> !isOlder(payment, since)).toList();
            if (younger.isEmpty() && !found.isEmpty()) {
                // if the clocks differ by more than thought it is the one that was asked for
                throw forPerson(merchantRef, "the gateway's payment of that name is older than the request");
            }
            return younger.isEmpty() ? null : adopt(gateway, merchantRef, begun, younger);
        } catch (GatewayRefusedException | GatewayUnreachableException e) {
            throw unknown(merchantRef, e);
        }
    }

    /** Made before it was asked for: a name that somebody used again, or that was in use before Gerbang was. */
    private static boolean isOlder(Payment payment, Instant since) {
        Instant createdAt = payment.getCreatedAt();
        return createdAt != null && createdAt.isBefore(since.minus(CLOCKS_DIFFER));
    }

    private Payment adopt(PaymentGateway gateway, String merchantRef, Payment begun, List<Payment> found) {
        if (found.size() > 1) {
            throw forPerson(merchantRef, "the gateway has " + found.size() + " payments of that name");
        }
        String reference = Objects.requireNonNull(found.get(0).getReference());
        if (others.have(reference, begun.getAccount())) {
            throw forPerson(merchantRef, "the gateway's payment of that name is another account's");
        }
        Payment detail = gateway.find(reference);
        if (detail == null) {
            throw forPerson(
                    merchantRef,
                    "the gateway lists a payment of that name, and says that it does not exist when asked for its detail");
        }
        if (!fits(gateway, begun, detail)) {
            throw forPerson(merchantRef, "the gateway's payment of that name is another one");
        }
        return creates.adopt(begun, detail);
    }

    private static boolean fits(PaymentGateway gateway, Payment begun, Payment detail) {
        Payment asked =
                begun.toBuilder().setFeeCustomer(detail.getFeeCustomer()).build();
        return Objects.equals(begun.getMerchantRef(), detail.getMerchantRef())
                && (begun.getChannel() == null || Creates.isSameChannel(begun.getChannel(), detail.getChannel()))
                && (detail.getAmount().equals(begun.getAmount()) || gateway.isSettledBy(asked, detail.getAmount()));
    }

    /** That nobody knows what became of a request. */
    public static OutcomeUnknownException unknown(String merchantRef, @Nullable PaymentException cause) {
        return new OutcomeUnknownException(merchantRef, "it was sent and has not been answered", cause);
    }

    private static OutcomeUnknownException forPerson(String merchantRef, String problem) {
        return new OutcomeUnknownException(merchantRef, problem + ": a person has to look", null);
    }
}
