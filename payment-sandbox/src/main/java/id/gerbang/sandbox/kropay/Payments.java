package id.gerbang.sandbox.kropay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.callback.Callback.Sending;
import id.gerbang.sandbox.callback.CallbackDelivery;
import id.gerbang.sandbox.callback.CallbackMaker;
import id.gerbang.sandbox.gateway.Merchants;
import id.gerbang.sandbox.journal.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens payments and lets things happen to them. Each change of status is told by a callback. */
final class Payments {

    private final Register<Payment> register;
    private final Merchants<KropayMerchant> merchants;
    private final CallbackMaker callbacks;
    private final CallbackDelivery<Payment> delivery;
    private final Clock clock;
    private final References references = new References();
    private final UniqueCodes uniqueCodes = new UniqueCodes();

    Payments(
            Register<Payment> register,
            Merchants<KropayMerchant> merchants,
            CallbackMaker callbacks,
            CallbackDelivery<Payment> delivery,
            Clock clock) {
        this.register = register;
        this.merchants = merchants;
        this.callbacks = callbacks;
        this.delivery = delivery;
        this.clock = clock;
    }

    Payment open(KropayMerchant merchant, Order order) {
        Instant now = clock.instant();
        return register.add(number -> new Payment(
                references.next(now, taken -> register.find(taken).isPresent()),
                merchant.code(),
                order,
                uniqueCodes.next(order.amount(), register.oldestFirst()),
                now,
                Status.PENDING,
                null,
                List.of()));
    }

    /** The payment of that reference, expired if it has to be. */
    Optional<Payment> find(String reference) {
        return expireIfDue(reference).or(() -> register.find(reference));
    }

    List<Payment> oldestFirst() {
        return register.oldestFirst();
    }

    /** Changes the status; empty if there is no such payment, otherwise how it is afterwards. */
    Optional<Payment> change(String reference, Status status) {
        Instant now = clock.instant();
        return told(reference, current -> Optional.of(changed(current, status, now)));
    }

    /** Posts a callback that is a lie and changes nothing; empty if there is no such payment. */
    Optional<Payment> forge(String reference, Lie lie) {
        Instant now = clock.instant();
        String word = Action.FORGE.told().callbackWord();
        return told(
                reference,
                current -> Optional.of(with(current, word, CallbackBody.forged(current, lie, now), Sending.FORGED)));
    }

    /** Expires what nobody paid in time. */
    void expireDue() {
        Instant now = clock.instant();
        register.oldestFirst().stream()
                .filter(payment -> payment.overdue(now))
                .forEach(payment -> expireIfDue(payment.reference()));
    }

    private Optional<Payment> expireIfDue(String reference) {
        Instant now = clock.instant();
        return told(
                reference,
                current -> Optional.of(current)
                        .filter(payment -> payment.overdue(now))
                        .map(payment -> changed(payment, Status.EXPIRED, now)));
    }

    private Optional<Payment> told(String reference, Function<Payment, Optional<Payment>> change) {
        Optional<Payment> changed = register.update(reference, change);
        changed.ifPresent(delivery::sendNewest);
        return changed;
    }

    private Payment changed(Payment before, Status status, Instant now) {
        Payment after = before.with(status, now);
        return with(after, status.callbackWord(), CallbackBody.of(after), Sending.UNTIL_TAKEN);
    }

    private Payment with(Payment payment, String word, ObjectNode body, Sending sending) {
        String url = merchants.require(payment.merchant()).callbackUrl().orElse(null);
        int number = payment.callbacks().size() + 1;
        return payment.with(callbacks.make(number, word, url, body, sending));
    }
}
