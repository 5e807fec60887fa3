package id.gerbang.sandbox.tripay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends callbacks in the background until they are taken, or were sent often enough, and records every attempt. */
final class CallbackDelivery {

    private final Register<Transaction> transactions;
    private final Merchants merchants;
    private final CallbackLine line;
    private final ScheduledExecutorService scheduler;
    private final Duration delay;

    CallbackDelivery(
            Register<Transaction> transactions,
            Merchants merchants,
            CallbackLine line,
            ScheduledExecutorService scheduler,
            Duration delay) {
        this.transactions = transactions;
        this.merchants = merchants;
        this.line = line;
        this.scheduler = scheduler;
        this.delay = delay;
    }

    /** Goes on with what a stopped process had not finished. */
    void resume() {
        for (Transaction transaction : transactions.oldestFirst()) {
            transaction.callbacks().forEach(callback -> send(transaction.reference(), callback.number()));
        }
    }

    /** Sends the callback now, unless it has been taken, was sent often enough or has nowhere to go. */
    void send(String reference, int number) {
        transactions
                .find(reference)
                .filter(transaction -> transaction.callback(number).pending())
                .ifPresent(transaction -> send(transaction, transaction.callback(number)));
    }

    private void send(Transaction transaction, Callback callback) {
        String url = callback.url();
        Optional<Merchant> merchant = merchants.withCode(transaction.owner().merchant());
        if (url != null && merchant.isPresent()) {
            Letter letter = new Letter(url, callback.body(), merchant.get().sign(callback.body()));
            var unused = line.send(letter)
                    .thenAccept(attempts -> record(transaction.reference(), callback.number(), attempts))
                    .whenComplete((done, failure) -> complain(transaction, failure));
        }
    }

    private void record(String reference, int number, List<Attempt> attempts) {
        transactions
                .update(
                        reference,
                        current -> Optional.of(
                                current.with(current.callback(number).with(attempts))))
                .filter(transaction -> transaction.callback(number).pending())
                .ifPresent(transaction -> repeat(reference, number));
    }

    private void repeat(String reference, int number) {
        try {
            var unused = scheduler.schedule(() -> send(reference, number), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the sandbox is closing; a journal remembers that this callback is pending
        }
    }

    private static void complain(Transaction transaction, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println("callback of " + transaction.reference() + " not recorded: " + failure);
        }
    }
}
