package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.InvalidRequestException;
import id.gerbang.PaymentStatus;
import org.jspecify.annotations.Nullable;

/** Which transactions to list, and how. */
@AutoValue
public abstract class TransactionQuery {

    private static final int MOST_PER_PAGE = 50;

    TransactionQuery() {}

    /** All of them, newest first, fifty on a page. */
    public static Builder builder() {
        return new AutoValue_TransactionQuery.Builder().setOldestFirst(false).setPerPage(MOST_PER_PAGE);
    }

    /** Only the one that the gateway calls so; null for any. */
    public abstract @Nullable String getReference();

    /** Only those that the shop calls so; null for any. */
    public abstract @Nullable String getMerchantRef();

    /** Only those by a channel, the gateway's code; null for any. */
    public abstract @Nullable String getChannel();

    /** Only those that stand there; null for any. */
    public abstract @Nullable PaymentStatus getStatus();

    /** Whether the oldest comes first. */
    public abstract boolean isOldestFirst();

    /** How many on a page, 1 to 50. */
    public abstract int getPerPage();

    /** Collects a query. */
    @AutoValue.Builder
    public abstract static class Builder {

        Builder() {}

        /** Only the one that the gateway calls so. */
        public final Builder reference(@Nullable String reference) {
            return setReference(reference);
        }

        /** Only those that the shop calls so. */
        public final Builder merchantRef(@Nullable String merchantRef) {
            return setMerchantRef(merchantRef);
        }

        /** Only those by a channel, the gateway's code. */
        public final Builder channel(@Nullable String channel) {
            return setChannel(channel);
        }

        /** Only those that stand there. */
        public final Builder status(@Nullable PaymentStatus status) {
            return setStatus(status);
        }

        /** The oldest first. */
        public final Builder oldestFirst() {
            return setOldestFirst(true);
        }

        /** How many on a page, 1 to 50. */
        public final Builder perPage(int perPage) {
            return setPerPage(perPage);
        }

        abstract Builder setReference(@Nullable String reference);

        abstract Builder setMerchantRef(@Nullable String merchantRef);

        abstract Builder setChannel(@Nullable String channel);

        abstract Builder setStatus(@Nullable PaymentStatus status);

        abstract Builder setOldestFirst(boolean oldestFirst);

        abstract Builder setPerPage(int perPage);

        abstract TransactionQuery autoBuild();

        /**
         * The query.
         *
         * @throws InvalidRequestException if there are not 1 to 50 on a page, or the status is
         *     {@link PaymentStatus#UNKNOWN}, which no gateway has a word for
         */
        public final TransactionQuery build() {
            TransactionQuery query = autoBuild();
            if (query.getPerPage() < 1 || query.getPerPage() > MOST_PER_PAGE) {
                throw new InvalidRequestException("perPage", "is 1 to " + MOST_PER_PAGE);
            }
            if (query.getStatus() == PaymentStatus.UNKNOWN) {
                throw new InvalidRequestException("status", "is one that the gateway has a word for, or null");
            }
            return query;
        }
    }
}
