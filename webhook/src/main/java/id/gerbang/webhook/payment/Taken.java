package id.gerbang.webhook.payment;

import id.gerbang.CallbackReading;
import id.gerbang.webhook.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a callback.
 *
 * @param reading what the gateway is to be answered about
 * @param paymentId ours of the payment that it is about, where that is known
 */
public record Taken(
        CallbackReading reading, Outcome outcome, @Nullable String paymentId) {}
