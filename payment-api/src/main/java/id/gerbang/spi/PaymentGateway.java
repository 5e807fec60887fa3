package id.gerbang.spi;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;
import id.gerbang.feature.MerchantRefLookup;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One merchant account at one gateway. Thread-safe. What only some gateways can do is an optional feature: an interface
 * of its own that {@link #feature} is asked for by type.
 */
public interface PaymentGateway extends AutoCloseable {

    /** Whether money moves. */
    PaymentMode getMode();

    /**
     * Asks the gateway for a payment, once.
     *
     * @throws InvalidRequestException if the request breaks a rule of the gateway that is known for sure
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if nothing was sent; it may be repeated
     * @throws OutcomeUnknownException if it may have arrived and no answer came that can be understood
     */
    Payment create(PaymentRequest request);

    /**
     * Asks the gateway where a payment stands.
     *
     * @param reference the gateway's name of the payment
     * @return what the gateway says, or null if it knows no such payment
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     */
    @Nullable
    Payment find(String reference);

    /**
     * Reads what was posted to the shop. Never throws for what a stranger sent, and never calls out.
     *
     * @param callback the bytes and headers as they came
     */
    CallbackReading readCallback(Callback callback);

    /**
     * What the gateway wants to hear after a callback. For an accepted one it is sent after the shop has stored what
     * came, never before.
     */
    CallbackReply acknowledge(CallbackReading reading);

    /**
     * Whether an amount is what a payment was to bring, by the gateway's own rule about fees.
     *
     * @param stored the payment as the gateway's answer to its create was stored
     * @param paid what the gateway says was paid
     */
    boolean isSettledBy(Payment stored, Rupiah paid);

    /**
     * Whether the amounts that the gateway gives when it is {@linkplain #find asked} are those of a payment.
     *
     * @param stored the payment as the gateway's answer to its create was stored
     * @param found what the gateway says
     */
    default boolean fits(Payment stored, Payment found) {
        Rupiah toPay = found.getAmountToPay();
        return found.getAmount().equals(stored.getAmount())
                && isSettledBy(stored, toPay == null ? found.getAmount() : toPay);
    }

    /**
     * How long what a request asks for can be paid at most, from when the gateway has it; a day if the request does not say.
     * A create that was never answered, and that cannot be looked up either, is given up when that is over.
     */
    default Duration timeToPay(PaymentRequest request) {
        Duration wish = request.getExpiresIn();
        return wish == null ? Duration.ofDays(1) : wish;
    }

    /**
     * Something that only some gateways can do.
     *
     * @param type the feature, for instance {@link MerchantRefLookup}
     * @return the feature, or null if this gateway lacks it
     */
    default <F> @Nullable F feature(Class<F> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }

    /** Ends what it started. */
    @Override
    void close();
}
