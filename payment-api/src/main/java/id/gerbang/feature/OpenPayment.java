package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.PaymentMode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A code that any amount can be paid to, any number of times. */
@AutoValue
public abstract class OpenPayment {

    OpenPayment() {}

    /** An open payment in the making, for providers and the ledger. */
    public static Builder builder() {
        return new AutoValue_OpenPayment.Builder();
    }

    /** The account that is paid into. */
    public abstract String getAccount();

    /** Whether money moves. */
    public abstract PaymentMode getMode();

    /** The gateway's name of it, unique per account. */
    public abstract String getUuid();

    /** The shop's name of it, or null. */
    public abstract @Nullable String getMerchantRef();

    /** The gateway's code of the way to pay. */
    public abstract @Nullable String getChannel();

    /** The way to pay in words. */
    public abstract @Nullable String getChannelName();

    /** The number to type at the bank, or null. */
    public abstract @Nullable String getPayCode();

    /** The text of the QR code to draw, see {@link id.gerbang.qris.Qris#of(OpenPayment)}, or null. */
    public abstract @Nullable String getQrString();

    /** The gateway's picture of the QR code, or null. */
    public abstract @Nullable URI getQrUrl();

    /** Collects an open payment. */
    @AutoValue.Builder
    public abstract static class Builder {

        Builder() {}

        /** See {@link OpenPayment#getAccount()}. */
        public abstract Builder setAccount(String account);

        /** See {@link OpenPayment#getMode()}. */
        public abstract Builder setMode(PaymentMode mode);

        /** See {@link OpenPayment#getUuid()}. */
        public abstract Builder setUuid(String uuid);

        /** See {@link OpenPayment#getMerchantRef()}. */
        public abstract Builder setMerchantRef(@Nullable String merchantRef);

        /** See {@link OpenPayment#getChannel()}. */
        public abstract Builder setChannel(@Nullable String channel);

        /** See {@link OpenPayment#getChannelName()}. */
        public abstract Builder setChannelName(@Nullable String channelName);

        /** See {@link OpenPayment#getPayCode()}. */
        public abstract Builder setPayCode(@Nullable String payCode);

        /** See {@link OpenPayment#getQrString()}. */
        public abstract Builder setQrString(@Nullable String qrString);

        /** See {@link OpenPayment#getQrUrl()}. */
        public abstract Builder setQrUrl(@Nullable URI qrUrl);

        /**
         * The open payment.
         *
         * @throws IllegalStateException if something that is never null was not given
         */
        public abstract OpenPayment build();
    }
}
