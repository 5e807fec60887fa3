package id.gerbang.webhook.payment;

import id.gerbang.ConfigurationException;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.ledger.StoredOpenPayments;
import id.gerbang.webhook.worker.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open payments of one account on top of the ledger: they are stored, and so is what is found to be paid into them. */
final class DurableOpenPayments implements OpenPayments {

    private final String account;
    private final PaymentGateway gateway;
    private final OpenPayments atGateway;
    private final Factory ledger;

    private DurableOpenPayments(String account, PaymentGateway gateway, OpenPayments atGateway, Factory ledger) {
        this.account = account;
        this.gateway = gateway;
        this.atGateway = atGateway;
        this.ledger = ledger;
    }

    /** Has what it takes to store. */
    @ApplicationScoped
    static class Factory {

        @Inject
        StoredOpenPayments openPayments;

        @Inject
        Incoming incoming;

        DurableOpenPayments of(String account, PaymentGateway gateway, OpenPayments atGateway) {
            return new DurableOpenPayments(account, gateway, atGateway, this);
        }
    }

    /** One whose outcome is unknown stays written down: it may exist, and keeps its name. */
    @Override
    public OpenPayment create(OpenPaymentRequest request) {
        String id = ledger.openPayments.begin(account, gateway.getMode(), request.getMerchantRef());
        OpenPayment made;
        try {
            made = atGateway.create(request);
        } catch (InvalidRequestException
                | ConfigurationException
                | GatewayRefusedException
                | GatewayUnreachableException e) {
            ledger.openPayments.forget(id);
            throw e;
        }
        try {
            ledger.openPayments.complete(id, made);
        } catch (RuntimeException e) {
            throw OutcomeUnknownException.made(made.getUuid(), "the gateway made it, and that could not be stored", e);
        }
        return made;
    }

    @Override
    public @Nullable OpenPayment find(String uuid) {
        OpenPayment found = atGateway.find(uuid);
        if (found != null) {
            ledger.openPayments.keep(found);
        }
        return found;
    }

    @Override
    public List<Payment> getPayments(String uuid, Instant from, Instant to) {
        return ledger.incoming.store(account, gateway, atGateway.getPayments(uuid, from, to));
    }
}
