package id.gerbang;

import com.google.auto.value.AutoValue;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment as it is known now: a snapshot, not a handle. Getters are JavaBean getters, so that JSP and JSF pages
 * read it as it is.
 */
@AutoValue
public abstract class Payment {

    Payment() {}

    /** A payment in the making, for providers and the ledger. */
    public static Builder builder() {
        return new AutoValue_Payment.Builder();
    }

    /**
     * What {@link Payments#find} finds it by: opaque, at most 200 characters. In a Jakarta EE shop the ledger's id; in
     * plain Java {@code account/reference}.
     */
    public abstract String getId();

    /** The account that is paid into. */
    public abstract String getAccount();

    /** Whether money moves. */
    public abstract PaymentMode getMode();

    /** The gateway's name of the payment, unique per account; null while a create has not been answered. */
    public abstract @Nullable String getReference();

    /** The shop's name of the attempt; null for a payment into an open payment that was made without one. */
    public abstract @Nullable String getMerchantRef();

    /** Where it stands. */
    public abstract PaymentStatus getStatus();

    /** The gateway's own word for the status, kept as it came; null before the gateway said anything. */
    public abstract @Nullable String getGatewayStatus();

    /** The gateway's code of the way to pay, or null where a gateway has only one. */
    public abstract @Nullable String getChannel();

    /** The way to pay in words, for instance {@code BRI Virtual Account}. */
    public abstract @Nullable String getChannelName();

    /** What the shop asked for; for a payment that the shop did not ask for, what the gateway calls its amount. */
    public abstract Rupiah getAmount();

    /**
     * What the gateway calls the amount to pay; null while nothing is known. Not for the customer's eyes: a part of the fee
     * may come on top, see {@link #getTotalToPay}.
     */
    public abstract @Nullable Rupiah getAmountToPay();

    /**
     * What a gateway adds to the amount, so that it can tell payments of one amount apart; it is in {@link #getAmountToPay}.
     * Null where a gateway does not do that.
     */
    public abstract @Nullable Rupiah getUniqueCode();

    /** The part of the gateway's fee that the shop bears. */
    public abstract @Nullable Rupiah getFeeMerchant();

    /** The part of the gateway's fee that the customer bears. */
    public abstract @Nullable Rupiah getFeeCustomer();

    /** What the shop gets. */
    public abstract @Nullable Rupiah getAmountReceived();

    /** The number to type at the bank or to tell at the till. */
    public abstract @Nullable String getPayCode();

    /** Where a customer of a redirect channel pays. */
    public abstract @Nullable URI getPayUrl();

    /** The gateway's own page about this payment. */
    public abstract @Nullable URI getCheckoutUrl();

    /**
     * The text of the QR code to draw, see {@link id.gerbang.qris.QrPicture}; null where there is none. As
     * {@link Payments} gives it, it is a whole QRIS of {@link #getTotalToPay}: another one is left out. A sandbox may have
     * none, as TriPay's, which says {@code SANDBOX MODE} in its place.
     */
    public abstract @Nullable String getQrString();

    /** The gateway's picture of the QR code, at which nobody here looked; null where there is none. */
    public abstract @Nullable URI getQrUrl();

    /** The gateway's name of the open payment that it came into; null for any other payment, and where that is not known. */
    public abstract @Nullable String getOpenPayment();

    /** When the gateway made it, or null where it does not say. */
    public abstract @Nullable Instant getCreatedAt();

    /** Until when the customer can pay. */
    public abstract @Nullable Instant getExpiresAt();

    /** When the customer paid, as the gateway says. */
    public abstract @Nullable Instant getPaidAt();

    /**
     * What the customer is to pay in all, to be shown: {@link #getAmountToPay}, and the customer's part of the fee where
     * that is not in it yet; null while nothing is known. For a payment as the ledger or {@link Payments#create} gave it:
     * one that the gateway was asked for does not say whether its amount has the fee in it, and it is taken not to.
     */
    public final @Nullable Rupiah getTotalToPay() {
        Rupiah toPay = getAmountToPay();
        Rupiah fee = getFeeCustomer();
        return toPay == null || fee == null || !toPay.equals(getAmount()) ? toPay : toPay.plus(fee);
    }

    /** This payment with changes. */
    public abstract Builder toBuilder();

    /** Collects a payment. */
    @AutoValue.Builder
    public abstract static class Builder {

        Builder() {}

        /** See {@link Payment#getId()}. */
        public abstract Builder setId(String id);

        /** See {@link Payment#getAccount()}. */
        public abstract Builder setAccount(String account);

        /** See {@link Payment#getMode()}. */
        public abstract Builder setMode(PaymentMode mode);

        /** See {@link Payment#getReference()}. */
        public abstract Builder setReference(@Nullable String reference);

        /** See {@link Payment#getMerchantRef()}. */
        public abstract Builder setMerchantRef(@Nullable String merchantRef);

        /** See {@link Payment#getStatus()}. */
        public abstract Builder setStatus(PaymentStatus status);

        /** See {@link Payment#getGatewayStatus()}. */
        public abstract Builder setGatewayStatus(@Nullable String gatewayStatus);

        /** See {@link Payment#getChannel()}. */
        public abstract Builder setChannel(@Nullable String channel);

        /** See {@link Payment#getChannelName()}. */
        public abstract Builder setChannelName(@Nullable String channelName);

        /** See {@link Payment#getAmount()}. */
        public abstract Builder setAmount(Rupiah amount);

        /** See {@link Payment#getAmountToPay()}. */
        public abstract Builder setAmountToPay(@Nullable Rupiah amountToPay);

        /** See {@link Payment#getUniqueCode()}. */
        public abstract Builder setUniqueCode(@Nullable Rupiah uniqueCode);

        /** See {@link Payment#getFeeMerchant()}. */
        public abstract Builder setFeeMerchant(@Nullable Rupiah feeMerchant);

        /** See {@link Payment#getFeeCustomer()}. */
        public abstract Builder setFeeCustomer(@Nullable Rupiah feeCustomer);

        /** See {@link Payment#getAmountReceived()}. */
        public abstract Builder setAmountReceived(@Nullable Rupiah amountReceived);

        /** See {@link Payment#getPayCode()}. */
        public abstract Builder setPayCode(@Nullable String payCode);

        /** See {@link Payment#getPayUrl()}. */
        public abstract Builder setPayUrl(@Nullable URI payUrl);

        /** See {@link Payment#getCheckoutUrl()}. */
        public abstract Builder setCheckoutUrl(@Nullable URI checkoutUrl);

        /** See {@link Payment#getQrString()}. */
        public abstract Builder setQrString(@Nullable String qrString);

        /** See {@link Payment#getQrUrl()}. */
        public abstract Builder setQrUrl(@Nullable URI qrUrl);

        /** See {@link Payment#getOpenPayment()}. */
        public abstract Builder setOpenPayment(@Nullable String openPayment);

        /** See {@link Payment#getCreatedAt()}. */
        public abstract Builder setCreatedAt(@Nullable Instant createdAt);

        /** See {@link Payment#getExpiresAt()}. */
        public abstract Builder setExpiresAt(@Nullable Instant expiresAt);

        /** See {@link Payment#getPaidAt()}. */
        public abstract Builder setPaidAt(@Nullable Instant paidAt);

        /**
         * The payment.
         *
         * @throws IllegalStateException if something that is never null was not given
         */
        public abstract Payment build();
    }
}
