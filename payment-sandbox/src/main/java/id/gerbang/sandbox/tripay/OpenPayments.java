package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open payments of all merchants. */
final class OpenPayments {

    private final Register<OpenPayment> register;
    private final Clock clock;
    private final References references = new References();

    OpenPayments(Register<OpenPayment> register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    OpenPayment create(Owner owner, Channel channel, @Nullable String merchantRef, @Nullable String customerName) {
        String payCode = channel.givesPayCode() ? references.payCode() : null;
        return register.add(number -> new OpenPayment(
                references.uuid(owner, number),
                owner,
                channel.code(),
                merchantRef,
                customerName,
                clock.instant(),
                payCode));
    }

    Optional<OpenPayment> find(String uuid) {
        return register.find(uuid);
    }

    List<OpenPayment> oldestFirst() {
        return register.oldestFirst();
    }

    /**
     * The caller's own open payment that the path of the operation names in its second segment.
     *
     * @throws Refusal 404 if there is none
     */
    OpenPayment named(Request request, Caller caller) {
        String[] segments = caller.mode().operation(request.path()).split("/", -1);
        return find(segments[2])
                .filter(openPayment -> openPayment.owner().equals(caller.owner()))
                .orElseThrow(OpenPayments::notFound);
    }

    static Refusal notFound() {
        return new Refusal(404, "Open payment not found");
    }
}
