package id.gerbang;

import com.google.auto.value.AutoValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a gateway's callback says about a payment. Its figures never vouch for themselves. */
@AutoValue
public abstract class PaymentNotice {

    PaymentNotice() {}

    /** A notice in the making, for providers. */
    public static Builder builder() {
        return new AutoValue_PaymentNotice.Builder();
    }

    /** The gateway's name of the payment. */
    public abstract String getReference();

    /** The shop's name of the attempt; may be null for a payment into an open payment. */
    public abstract @Nullable String getMerchantRef();

    /** Where the payment stands, {@link PaymentStatus#UNKNOWN} for a word that is not documented. */
    public abstract PaymentStatus getStatus();

    /** The gateway's own word for the status, as it came. */
    public abstract String getGatewayStatus();

    /** What the customer paid or is to pay in all. */
    public abstract Rupiah getTotalAmount();

    /** The part of the fee that the shop bears. */
    public abstract @Nullable Rupiah getFeeMerchant();

    /** The part of the fee that the customer bears. */
    public abstract @Nullable Rupiah getFeeCustomer();

    /** What the shop gets. */
    public abstract @Nullable Rupiah getAmountReceived();

    /** The gateway's code of the way to pay. */
    public abstract @Nullable String getChannel();

    /** The way to pay in words. */
    public abstract @Nullable String getChannelName();

    /**
     * True for a payment that the shop asked for by amount, false for one into an open payment, which the shop hears of
     * for the first time.
     */
    public abstract boolean isClosed();

    /** The gateway's name of the open payment that it came into, where it says so; callbacks do not. */
    public abstract @Nullable String getOpenPayment();

    /** When the customer paid. */
    public abstract @Nullable Instant getPaidAt();

    /** Collects a notice. */
    @AutoValue.Builder
    public abstract static class Builder {

        Builder() {}

        /** See {@link PaymentNotice#getReference()}. */
        public abstract Builder setReference(String reference);

        /** See {@link PaymentNotice#getMerchantRef()}. */
        public abstract Builder setMerchantRef(@Nullable String merchantRef);

        /** See {@link PaymentNotice#getStatus()}. */
        public abstract Builder setStatus(PaymentStatus status);

        /** See {@link PaymentNotice#getGatewayStatus()}. */
        public abstract Builder setGatewayStatus(String gatewayStatus);

        /** See {@link PaymentNotice#getTotalAmount()}. */
        public abstract Builder setTotalAmount(Rupiah totalAmount);

        /** See {@link PaymentNotice#getFeeMerchant()}. */
        public abstract Builder setFeeMerchant(@Nullable Rupiah feeMerchant);

        /** See {@link PaymentNotice#getFeeCustomer()}. */
        public abstract Builder setFeeCustomer(@Nullable Rupiah feeCustomer);

        /** See {@link PaymentNotice#getAmountReceived()}. */
        public abstract Builder setAmountReceived(@Nullable Rupiah amountReceived);

        /** See {@link PaymentNotice#getChannel()}. */
        public abstract Builder setChannel(@Nullable String channel);

        /** See {@link PaymentNotice#getChannelName()}. */
        public abstract Builder setChannelName(@Nullable String channelName);

        /** See {@link PaymentNotice#isClosed()}. */
        public abstract Builder setClosed(boolean closed);

        /** See {@link PaymentNotice#getOpenPayment()}. */
        public abstract Builder setOpenPayment(@Nullable String openPayment);

        /** See {@link PaymentNotice#getPaidAt()}. */
        public abstract Builder setPaidAt(@Nullable Instant paidAt);

        /**
         * The notice.
         *
         * @throws IllegalStateException if something that is never null was not given
         */
        public abstract PaymentNotice build();
    }
}
