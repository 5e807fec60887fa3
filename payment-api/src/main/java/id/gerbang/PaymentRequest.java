package id.gerbang;

import com.google.auto.value.AutoValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop asks a gateway for: one attempt to have one order paid.
 *
 * <p>{@code merchantRef} names the <em>attempt</em>, for instance {@code 4711-1} and, when the customer tries again,
 * {@code 4711-2}: an attempt whose answer was lost cannot be repeated under the same name.
 */
@AutoValue
public abstract class PaymentRequest {

    private static final Duration LONGEST = Duration.ofDays(366);

    PaymentRequest() {}

    /** A request in the making; {@code account}, {@code merchantRef}, {@code amount} and {@code customer} are needed. */
    public static Builder builder() {
        return new AutoValue_PaymentRequest.Builder().setItems(Collections.emptyList());
    }

    /** The account that is to be paid into, as configured: {@code gerbang.<account>.*}. */
    public abstract String getAccount();

    /** The gateway's code of the way to pay ({@code BRIVA}, {@code QRIS}, …), or null where a gateway has only one. */
    public abstract @Nullable String getChannel();

    /** The shop's name of this attempt, unique per account; it comes back in every notice. */
    public abstract String getMerchantRef();

    /** What the shop wants to be paid. */
    public abstract Rupiah getAmount();

    /** Who pays. */
    public abstract Customer getCustomer();

    /** What is bought. Some gateways need at least one item; they should add up to the amount. */
    public abstract List<OrderItem> getItems();

    /** How long the customer has time, or null for the channel's default. */
    public abstract @Nullable Duration getExpiresIn();

    /** Where the gateway sends the customer back to, or null for the account's own page. */
    public abstract @Nullable URI getReturnUrl();

    /** Collects a request. */
    @AutoValue.Builder
    public abstract static class Builder {

        Builder() {}

        /** The account that is to be paid into. */
        public final Builder account(String account) {
            return setAccount(account);
        }

        /** The gateway's code of the way to pay. */
        public final Builder channel(@Nullable String channel) {
            return setChannel(channel);
        }

        /** The shop's name of this attempt. */
        public final Builder merchantRef(String merchantRef) {
            return setMerchantRef(merchantRef);
        }

        /** What the shop wants to be paid. */
        public final Builder amount(Rupiah amount) {
            return setAmount(amount);
        }

        /** Who pays. */
        public final Builder customer(Customer customer) {
            return setCustomer(customer);
        }

        /** What is bought. */
        public final Builder items(OrderItem... items) {
            return setItems(Arrays.asList(items));
        }

        /** How long the customer has time; a second to 366 days. */
        public final Builder expiresIn(@Nullable Duration expiresIn) {
            return setExpiresIn(expiresIn);
        }

        /** Where the gateway sends the customer back to. */
        public final Builder returnUrl(@Nullable URI returnUrl) {
            return setReturnUrl(returnUrl);
        }

        abstract Builder setAccount(String account);

        abstract Builder setChannel(@Nullable String channel);

        abstract Builder setMerchantRef(String merchantRef);

        abstract Builder setAmount(Rupiah amount);

        abstract Builder setCustomer(Customer customer);

        abstract Builder setItems(List<OrderItem> items);

        abstract Builder setExpiresIn(@Nullable Duration expiresIn);

        abstract Builder setReturnUrl(@Nullable URI returnUrl);

        abstract List<OrderItem> getItems();

        abstract PaymentRequest autoBuild();

        /**
         * The request.
         *
         * @throws InvalidRequestException if the account, the merchant_ref or the customer's name is blank, the
         *     merchant_ref has more than 100 characters, a blank at an end or a control character, the amount is zero, or
         *     the time to pay is less than a second or more than 366 days
         * @throws IllegalStateException if something needed was not given at all
         */
        public final PaymentRequest build() {
            setItems(Collections.unmodifiableList(new ArrayList<>(getItems())));
            PaymentRequest request = autoBuild();
            check(!request.getAccount().trim().isEmpty(), "account", "is not blank");
            check(!request.getMerchantRef().trim().isEmpty(), "merchantRef", "is not blank");
            check(request.getMerchantRef().length() <= 100, "merchantRef", "has at most 100 characters");
            check(isPlain(request.getMerchantRef()), "merchantRef", "has no control characters and no halves of one");
            check(
                    request.getMerchantRef().equals(request.getMerchantRef().trim()),
                    "merchantRef",
                    "has no blank at its ends");
            check(request.getAmount().compareTo(Rupiah.ZERO) > 0, "amount", "is more than Rp 0");
            check(!request.getCustomer().getName().trim().isEmpty(), "customer.name", "is not blank");
            Duration expiresIn = request.getExpiresIn();
            check(expiresIn == null || expiresIn.getSeconds() > 0, "expiresIn", "is at least a second");
            check(expiresIn == null || expiresIn.compareTo(LONGEST) <= 0, "expiresIn", "is at most 366 days");
            return request;
        }

        /** A name that comes back as something else could not be looked up. */
        private static boolean isPlain(String name) {
            return name.codePoints()
                    .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
        }

        private static void check(boolean holds, String field, String rule) {
            if (!holds) {
                throw new InvalidRequestException(field, rule);
            }
        }
    }
}
