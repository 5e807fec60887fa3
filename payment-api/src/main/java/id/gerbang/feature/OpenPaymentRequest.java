package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** What a shop asks for when it asks for an open payment. */
@AutoValue
public abstract class OpenPaymentRequest {

    private static final int LONGEST_NAME = 100;

    OpenPaymentRequest() {}

    /**
     * An open payment by a channel, without the shop's name of it.
     *
     * @param channel the gateway's code, for instance {@code BCAVAOP}
     * @throws InvalidRequestException if the channel is blank
     */
    public static OpenPaymentRequest of(String channel) {
        check(!channel.trim().isEmpty(), "channel", "is a channel code, for instance BCAVAOP");
        return new AutoValue_OpenPaymentRequest(channel, null, null);
    }

    /**
     * With the shop's name of it. Have it unique: by it alone a payment's callback tells which open payment it was.
     *
     * @throws InvalidRequestException if it is blank or longer than 100 characters, or has a control character
     */
    public final OpenPaymentRequest withMerchantRef(String merchantRef) {
        check(!merchantRef.trim().isEmpty(), "merchantRef", "is not blank");
        check(merchantRef.length() <= LONGEST_NAME, "merchantRef", "has at most 100 characters");
        check(isPlain(merchantRef), "merchantRef", "has no control characters and no halves of one");
        return new AutoValue_OpenPaymentRequest(getChannel(), merchantRef, getCustomerName());
    }

    /** With a name that the customer sees; passed on, and not stored. */
    public final OpenPaymentRequest withCustomerName(String customerName) {
        return new AutoValue_OpenPaymentRequest(getChannel(), getMerchantRef(), customerName);
    }

    /** No gateway gives anything else back as it was. */
    private static boolean isPlain(String name) {
        return name.codePoints()
                .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    }

    private static void check(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidRequestException(field, rule);
        }
    }

    /** The gateway's code of the channel. */
    public abstract String getChannel();

    /** The shop's name of it, or null. */
    public abstract @Nullable String getMerchantRef();

    /** A name that the customer sees, or null. */
    public abstract @Nullable String getCustomerName();

    /** Tells nothing about the customer. */
    @Override
    public final String toString() {
        return "OpenPaymentRequest{" + getChannel() + ", " + getMerchantRef() + "}";
    }
}
