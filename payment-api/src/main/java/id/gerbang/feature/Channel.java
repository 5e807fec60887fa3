package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.Rupiah;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A way to pay. What a gateway does not say is null. */
@AutoValue
public abstract class Channel {

    Channel() {}

    /** A channel in the making, for providers; {@code code}, {@code name} and {@code active} are needed. */
    public static Builder builder() {
        return new AutoValue_Channel.Builder();
    }

    /** Where the customer pays. */
    public enum Flow {
        /** By a code or a picture that the shop shows. */
        DIRECT,
        /** On a page of the gateway's, to which the shop sends the customer. */
        REDIRECT
    }

    /** The gateway's code, for instance {@code BRIVA}. */
    public abstract String getCode();

    /** In words, for instance {@code BRI Virtual Account}. */
    public abstract String getName();

    /** What it is listed under, for instance {@code Virtual Account}; or null. */
    public abstract @Nullable String getGroup();

    /** Where the customer pays, or null. */
    public abstract @Nullable Flow getFlow();

    /** Whether the merchant can be paid by it now. */
    public abstract boolean isActive();

    /** The least amount, or null. */
    public abstract @Nullable Rupiah getMinimumAmount();

    /** The greatest amount, or null. */
    public abstract @Nullable Rupiah getMaximumAmount();

    /** The least time to pay, or null. */
    public abstract @Nullable Duration getShortestExpiry();

    /** The longest time to pay, or null. */
    public abstract @Nullable Duration getLongestExpiry();

    /** The whole fee, or null. */
    public abstract @Nullable Fee getTotalFee();

    /** The shop's part of the fee, or null. */
    public abstract @Nullable Fee getFeeMerchant();

    /** The customer's part of the fee, or null. */
    public abstract @Nullable Fee getFeeCustomer();

    /** The least fee in rupiah as the gateway lists it, or null; gateways do not always keep to it. */
    public abstract @Nullable Rupiah getMinimumFee();

    /** The greatest fee in rupiah as the gateway lists it, or null; gateways do not always keep to it. */
    public abstract @Nullable Rupiah getMaximumFee();

    /** A picture, or null. */
    public abstract @Nullable URI getIconUrl();

    /** Whether an amount is within the limits; where there is none it is. */
    public final boolean accepts(Rupiah amount) {
        Rupiah least = getMinimumAmount();
        Rupiah most = getMaximumAmount();
        return (least == null || amount.compareTo(least) >= 0) && (most == null || amount.compareTo(most) <= 0);
    }

    /** This channel with changes. */
    public abstract Builder toBuilder();

    /** Collects a channel. */
    @AutoValue.Builder
    public abstract static class Builder {

        Builder() {}

        /** See {@link Channel#getCode()}. */
        public abstract Builder setCode(String code);

        /** See {@link Channel#getName()}. */
        public abstract Builder setName(String name);

        /** See {@link Channel#getGroup()}. */
        public abstract Builder setGroup(@Nullable String group);

        /** See {@link Channel#getFlow()}. */
        public abstract Builder setFlow(@Nullable Flow flow);

        /** See {@link Channel#isActive()}. */
        public abstract Builder setActive(boolean active);

        /** See {@link Channel#getMinimumAmount()}. */
        public abstract Builder setMinimumAmount(@Nullable Rupiah minimumAmount);

        /** See {@link Channel#getMaximumAmount()}. */
        public abstract Builder setMaximumAmount(@Nullable Rupiah maximumAmount);

        /** See {@link Channel#getShortestExpiry()}. */
        public abstract Builder setShortestExpiry(@Nullable Duration shortestExpiry);

        /** See {@link Channel#getLongestExpiry()}. */
        public abstract Builder setLongestExpiry(@Nullable Duration longestExpiry);

        /** See {@link Channel#getTotalFee()}. */
        public abstract Builder setTotalFee(@Nullable Fee totalFee);

        /** See {@link Channel#getFeeMerchant()}. */
        public abstract Builder setFeeMerchant(@Nullable Fee feeMerchant);

        /** See {@link Channel#getFeeCustomer()}. */
        public abstract Builder setFeeCustomer(@Nullable Fee feeCustomer);

        /** See {@link Channel#getMinimumFee()}. */
        public abstract Builder setMinimumFee(@Nullable Rupiah minimumFee);

        /** See {@link Channel#getMaximumFee()}. */
        public abstract Builder setMaximumFee(@Nullable Rupiah maximumFee);

        /** See {@link Channel#getIconUrl()}. */
        public abstract Builder setIconUrl(@Nullable URI iconUrl);

        /**
         * The channel.
         *
         * @throws IllegalStateException if something that is never null was not given
         */
        public abstract Channel build();
    }
}
