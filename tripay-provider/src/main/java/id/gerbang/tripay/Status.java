package id.gerbang.tripay;

import id.gerbang.PaymentStatus;
import java.util.Locale;

/**
 * TriPay's words for a payment's status. TriPay's own sample reads them in upper and lower case. A word
 * that is not documented means unknown.
 */
final class Status {

    private Status() {}

    /** The word for a status that has one. */
    static String word(PaymentStatus status) {
        if (status == PaymentStatus.PENDING) {
            return "UNPAID";
        }
        return status == PaymentStatus.REFUNDED ? "REFUND" : status.name();
    }

    static PaymentStatus of(String word) {
        switch (word.trim().toUpperCase(Locale.ROOT)) {
            case "UNPAID":
                return PaymentStatus.PENDING;
            case "PAID":
                return PaymentStatus.PAID;
            case "EXPIRED":
                return PaymentStatus.EXPIRED;
            case "FAILED":
                return PaymentStatus.FAILED;
            case "REFUND":
                return PaymentStatus.REFUNDED;
            default:
                return PaymentStatus.UNKNOWN;
        }
    }
}
