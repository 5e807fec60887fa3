package id.gerbang.webhook.payment;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.spi.Callback;
import id.gerbang.spi.CallbackReading;
import id.gerbang.spi.CallbackReply;
import id.gerbang.spi.MerchantRefLookup;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.callback.Intake;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Creates;
import id.gerbang.webhook.ledger.Creates.Begun;
import id.gerbang.webhook.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments on top of the ledger. A create is written down before it is sent, and never sent while it may have arrived. */
@ApplicationScoped
public class DurablePayments implements Payments {

    @Inject
    Accounts accounts;

    @Inject
    Creates creates;

    @Inject
    Intake intake;

    @Inject
    Outbox outbox;

    @Override
    public Set<String> getAccounts() {
        return accounts.gateways().getAccounts();
    }

    @Override
    public Payment create(PaymentRequest request) {
        PaymentGateway gateway = accounts.gateways().get(request.getAccount());
        Begun begun = creates.begin(request, gateway.getMode());
        return switch (begun.step()) {
            case DONE -> begun.payment();
            case SEND -> send(gateway, request, begun.payment());
            case LOOK_UP -> lookedUp(gateway, begun.payment(), null);
            case LOOK_UP_FOR_GOOD -> {
                Payment found = lookUp(gateway, begun.payment());
                if (found != null) {
                    yield found;
                }
                creates.forget(begun.payment());
                yield create(request);
            }
        };
    }

    private Payment send(PaymentGateway gateway, PaymentRequest request, Payment begun) {
        Payment answer;
        try {
            answer = gateway.create(request);
        } catch (InvalidRequestException | GatewayRefusedException | GatewayUnreachableException e) {
            creates.forget(begun);
            throw e;
        } catch (OutcomeUnknownException e) {
            return lookedUp(gateway, begun, e);
        }
        try {
            return creates.complete(begun, answer);
        } catch (RuntimeException e) {
            throw new OutcomeUnknownException(
                    merchantRef(begun), "the gateway made it, and that could not be stored", e);
        }
    }

    private Payment lookedUp(PaymentGateway gateway, Payment begun, @Nullable OutcomeUnknownException cause) {
        Payment found = lookUp(gateway, begun);
        if (found != null) {
            return found;
        }
        throw cause == null ? unknown(begun, null) : cause;
    }

    private static OutcomeUnknownException unknown(Payment begun, @Nullable PaymentException cause) {
        return new OutcomeUnknownException(merchantRef(begun), "it was sent and has not been answered", cause);
    }

    private static String merchantRef(Payment begun) {
        return Objects.requireNonNull(begun.getMerchantRef());
    }

    /** Whatever goes wrong with the look-up, the outcome of the create is unknown as before. */
    private @Nullable Payment lookUp(PaymentGateway gateway, Payment begun) {
        try {
            return lookUpAndAdopt(gateway, begun);
        } catch (GatewayRefusedException | GatewayUnreachableException e) {
            throw unknown(begun, e);
        }
    }

    /** The one payment at the gateway that fits what was sent, adopted; or null if there is none yet. */
    private @Nullable Payment lookUpAndAdopt(PaymentGateway gateway, Payment begun) {
        MerchantRefLookup lookup = gateway.feature(MerchantRefLookup.class);
        String merchantRef = merchantRef(begun);
        if (lookup == null) {
            throw unknown(begun, null);
        }
        List<Payment> found = lookup.findByMerchantRef(merchantRef);
        if (found.isEmpty()) {
            return null;
        }
        if (found.size() > 1) {
            throw new OutcomeUnknownException(
                    merchantRef,
                    "the gateway has " + found.size() + " payments of that name: a person has to look",
                    null);
        }
        Payment detail = gateway.find(Objects.requireNonNull(found.get(0).getReference()));
        if (detail == null || !fits(gateway, begun, detail)) {
            throw new OutcomeUnknownException(
                    merchantRef, "the gateway's payment of that name is another one: a person has to look", null);
        }
        Payment adopted = creates.adopt(begun, detail);
        outbox.wake();
        return adopted;
    }

    private static boolean fits(PaymentGateway gateway, Payment begun, Payment detail) {
        Payment asked =
                begun.toBuilder().setFeeCustomer(detail.getFeeCustomer()).build();
        return Objects.equals(begun.getMerchantRef(), detail.getMerchantRef())
                && (begun.getChannel() == null || begun.getChannel().equals(detail.getChannel()))
                && (detail.getAmount().equals(begun.getAmount()) || gateway.isSettledBy(asked, detail.getAmount()));
    }

    @Override
    public @Nullable Payment find(String id) {
        return creates.find(id);
    }

    @Override
    public @Nullable Payment findByReference(String account, String reference) {
        return creates.findByReference(account, reference);
    }

    @Override
    public List<Payment> findByMerchantRef(String account, String merchantRef) {
        return creates.findByMerchantRef(account, merchantRef);
    }

    /** Reads a callback and stores what it says, as the callback path does. */
    @Override
    public CallbackReading readCallback(String account, Callback callback) {
        return intake.read(account, callback);
    }

    @Override
    public CallbackReply acknowledge(String account, CallbackReading reading) {
        return accounts.gateways().get(account).acknowledge(reading);
    }

    @Override
    public <F> @Nullable F feature(String account, Class<F> type) {
        return accounts.gateways().get(account).feature(type);
    }

    /** Does nothing: the ledger ends with its application. */
    @Override
    public void close() {
        // accounts are closed by whoever opened them
    }
}
