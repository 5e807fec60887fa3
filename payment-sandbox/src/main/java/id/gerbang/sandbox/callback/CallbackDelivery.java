package id.gerbang.sandbox.callback;

import id.gerbang.sandbox.gateway.Surroundings;
import id.gerbang.sandbox.journal.Register;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends callbacks in the background until they are taken, or were sent often enough, and records every attempt. */
public final class CallbackDelivery<T extends Told<T>> {

    private final Register<T> things;
    private final LetterWriter<T> writer;
    private final CallbackLine line;
    private final Surroundings surroundings;

    /**
     * A delivery for one gateway.
     *
     * @param things whose callbacks they are
     * @param faultPath what faults of its callbacks are asked for by
     */
    public CallbackDelivery(Register<T> things, LetterWriter<T> writer, String faultPath, Surroundings surroundings) {
        this.things = things;
        this.writer = writer;
        this.line = new CallbackLine(faultPath, surroundings);
        this.surroundings = surroundings;
    }

    /** Goes on with what a stopped process had not finished. */
    public void resume() {
        for (T thing : things.oldestFirst()) {
            thing.callbacks().forEach(callback -> send(thing.reference(), callback.number()));
        }
    }

    /** Sends the newest callback now, unless it has nowhere to go. */
    public void sendNewest(T thing) {
        send(thing.reference(), thing.callbacks().size());
    }

    private void send(String reference, int number) {
        things.find(reference)
                .filter(thing -> thing.callback(number).pending())
                .ifPresent(thing -> send(thing, thing.callback(number)));
    }

    private void send(T thing, Callback callback) {
        String url = callback.url();
        if (url != null) {
            var unused = line.send(letter(thing, url, callback))
                    .thenAccept(attempts -> record(thing.reference(), callback.number(), attempts))
                    .whenComplete((done, failure) -> complain(thing.reference(), failure));
        }
    }

    private Letter letter(T thing, String url, Callback callback) {
        return LetterChanges.of(callback.fault(), writer.write(thing, url, callback.body()));
    }

    private void record(String reference, int number, List<Attempt> attempts) {
        things.update(
                        reference,
                        current -> Optional.of(
                                current.with(current.callback(number).with(attempts))))
                .filter(thing -> thing.callback(number).pending())
                .ifPresent(thing ->
                        surroundings.background().later(surroundings.callbackRetry(), () -> send(reference, number)));
    }

    private static void complain(String reference, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println("callback of " + reference + " not recorded: " + failure);
        }
    }
}
