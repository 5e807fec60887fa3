package id.gerbang.kropay;

import id.gerbang.PaymentStatus;
import java.util.Locale;

/** Kropay's words for a payment's status, in upper or lower case. Paid is {@code success} in an answer, {@code paid} in a callback. */
final class Status {

    private Status() {}

    static PaymentStatus of(String word) {
        switch (word.trim().toLowerCase(Locale.ROOT)) {
            case "pending":
                return PaymentStatus.PENDING;
            case "success":
            case "paid":
                return PaymentStatus.PAID;
            case "failed":
                return PaymentStatus.FAILED;
            case "expired":
                return PaymentStatus.EXPIRED;
            default:
                return PaymentStatus.UNKNOWN;
        }
    }
}
