package id.gerbang.webhook.payment;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReply;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.feature.OpenPayments;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Creates;
import id.gerbang.webhook.ledger.Creates.Begun;
import id.gerbang.webhook.ledger.StoredPayments;
import id.gerbang.webhook.sql.SqlFailure;
import id.gerbang.webhook.worker.Inquiry;
import id.gerbang.webhook.worker.Unanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Payments on top of the ledger. A create is written down before it is sent, and never sent while it may have arrived. */
@ApplicationScoped
public class DurablePayments implements Payments {

    private static final Logger LOG = Logger.getLogger(DurablePayments.class.getName());
    /** From writing a request down to sending it: less than a look-up waits for after the longest call. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Accounts accounts;

    @Inject
    Creates creates;

    @Inject
    StoredPayments stored;

    @Inject
    Inquiry inquiry;

    @Inject
    Intake intake;

    @Inject
    DurableOpenPayments.Factory durable;

    @Override
    public Set<String> getAccounts() {
        return accounts.gateways().getAccounts();
    }

    @Override
    public Payment create(PaymentRequest request) {
        PaymentGateway gateway = accounts.gateways().get(request.getAccount());
        long since = System.nanoTime();
        Begun begun = creates.begin(request, gateway.getMode(), gateway.timeToPay(request));
        return switch (begun.step()) {
            case DONE -> begun.payment();
            case SEND -> send(gateway, request, begun, since);
            case LOOK_UP -> lookUp(gateway, begun, Unanswered.unknown(request.getMerchantRef(), null));
            case LOOK_UP_OR_SEND -> {
                Payment found = inquiry.lookUp(gateway, begun.payment(), begun.since());
                if (found != null) {
                    yield found;
                }
                creates.forget(begun.payment());
                yield create(request);
            }
        };
    }

    private Payment send(PaymentGateway gateway, PaymentRequest request, Begun begun, long since) {
        Payment answer;
        try {
            refuseIfLate(since);
            answer = gateway.create(request);
        } catch (InvalidRequestException | GatewayRefusedException | GatewayUnreachableException e) {
            creates.forget(begun.payment());
            throw e;
        } catch (OutcomeUnknownException e) {
            if (e.isMade()) {
                creates.made(begun.payment());
            }
            return lookUp(gateway, begun, e);
        } catch (RuntimeException e) {
            // a provider that fails does not say whether it had sent anything
            throw new OutcomeUnknownException(request.getMerchantRef(), "its provider failed: " + e, e);
        }
        try {
            return complete(begun, answer);
        } catch (RuntimeException e) {
            throw OutcomeUnknownException.made(
                    request.getMerchantRef(), "the gateway made it, and that could not be stored", e);
        }
    }

    /** A server that stood still in between may have been given up meanwhile, and another one may have sent it. */
    private static void refuseIfLate(long since) {
        if (System.nanoTime() - since > SOON.toNanos()) {
            throw new GatewayUnreachableException("nothing was sent: the server stood still for too long", null);
        }
    }

    /** Once more if that fails, because what some gateways say is lost with it; it is the same if it was stored. */
    private Payment complete(Begun begun, Payment answer) {
        try {
            return creates.complete(begun.payment(), answer);
        } catch (RuntimeException e) {
            LOG.warning(() -> "the answer to " + begun.payment().getMerchantRef() + " could not be stored: "
                    + SqlFailure.words(e) + ". It is stored once more");
            return creates.complete(begun.payment(), answer);
        }
    }

    private Payment lookUp(PaymentGateway gateway, Begun begun, OutcomeUnknownException otherwise) {
        Payment found = inquiry.lookUp(gateway, begun.payment(), begun.since());
        if (found == null) {
            throw otherwise;
        }
        return found;
    }

    @Override
    public @Nullable Payment find(String id) {
        return stored.find(id);
    }

    @Override
    public @Nullable Payment refresh(String id) {
        inquiry.refresh(id);
        return stored.find(id);
    }

    @Override
    public @Nullable Payment findByReference(String account, String reference) {
        return stored.findByReference(account, reference);
    }

    @Override
    public List<Payment> findByMerchantRef(String account, String merchantRef) {
        return stored.findByMerchantRef(account, merchantRef);
    }

    /** Reads a callback and stores what it says, as the callback path does. */
    @Override
    public CallbackReading readCallback(String account, Callback callback) {
        PaymentGateway gateway = accounts.gateways().get(account);
        return intake.take(account, gateway, callback, gateway.readCallback(callback))
                .reading();
    }

    @Override
    public CallbackReply acknowledge(String account, CallbackReading reading) {
        return reading instanceof Rejected rejected && rejected.getReason() == Reason.UNKNOWN_PAYMENT
                ? CallbackReply.json(404, "{\"success\":false,\"message\":\"Not found\"}")
                : accounts.gateways().get(account).acknowledge(reading);
    }

    @Override
    public <F> @Nullable F feature(String account, Class<F> type) {
        PaymentGateway gateway = accounts.gateways().get(account);
        F feature = gateway.feature(type);
        return feature instanceof OpenPayments openPayments && type == OpenPayments.class
                ? type.cast(durable.of(account, gateway, openPayments))
                : feature;
    }

    /** Does nothing: the ledger ends with its application. */
    @Override
    public void close() {
        // accounts are closed by whoever opened them
    }
}
