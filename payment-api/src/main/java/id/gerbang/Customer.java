package id.gerbang;

import com.google.auto.value.AutoValue;
import org.jspecify.annotations.Nullable;

/** Who pays. Passed on to the gateway, never stored, and masked wherever it is printed. */
@AutoValue
public abstract class Customer {

    Customer() {}

    /**
     * A customer.
     *
     * @param name as the gateway shows it
     * @param email where the gateway writes to; never null; blank if there is none, which Kropay takes and TriPay does not
     * @param phone digits as dialled, for instance {@code 081234567890}; some channels need it
     */
    public static Customer of(String name, String email, @Nullable String phone) {
        return new AutoValue_Customer(name, email, phone);
    }

    /** The name as the gateway shows it. */
    public abstract String getName();

    /** Where the gateway writes to; may be blank. */
    public abstract String getEmail();

    /** Digits as dialled, or null. */
    public abstract @Nullable String getPhone();

    /** Tells nothing about the customer. */
    @Override
    public final String toString() {
        return "Customer{***}";
    }
}
