package id.gerbang.sandbox.fault;

import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A call of an operation that goes wrong. */
public final class FaultyCall {

    private FaultyCall() {}

    /**
     * What the client gets.
     *
     * @param effect does what the operation does; some faults come before it, some after
     */
    public static Reply reply(Fault fault, Request request, Supplier<Reply> effect) {
        return Optional.ofNullable(RepliesInstead.BY_KIND.get(fault.kind()))
                .map(instead -> instead.apply(request))
                .orElseGet(() -> changed(fault, outcome(effect)));
    }

    private static Reply changed(Fault fault, Reply reply) {
        wait(fault);
        return ReplyChanges.of(fault.kind(), reply);
    }

    private static Reply outcome(Supplier<Reply> effect) {
        try {
            return effect.get();
        } catch (Refusal refusal) {
            return refusal.toReply();
        }
    }

    private static void wait(Fault fault) {
        try {
            TimeUnit.MILLISECONDS.sleep(fault.delay().toMillis());
        } catch (InterruptedException e) {
            // the sandbox is closing
            Thread.currentThread().interrupt();
        }
    }
}
