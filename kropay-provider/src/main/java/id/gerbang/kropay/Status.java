package id.gerbang.kropay;

import id.gerbang.PaymentStatus;
import java.util.Locale;

/** Kropay's words for where a payment stands: paid is {@code success} in an answer and {@code paid} in a callback; in any case of letters. */
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
